# Shared by the scripts that fetch libraries through Maven. Sourced, not run.

# Prints a POM that depends on the artifacts named group:artifact:version.
write_dependent_pom() {
  local coordinates group artifact version
  printf '<project><modelVersion>4.0.0</modelVersion><groupId>dependent</groupId>'
  printf '<artifactId>dependent</artifactId><version>1</version><dependencies>'
  for coordinates in "$@"; do
    IFS=: read -r group artifact version <<<"$coordinates"
    printf '<dependency><groupId>%s</groupId><artifactId>%s</artifactId>' "$group" "$artifact"
    printf '<version>%s</version></dependency>' "$version"
  done
  printf '</dependencies></project>\n'
}
