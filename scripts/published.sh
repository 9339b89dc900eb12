# Shared by the scripts that scan published libraries: fetching them through Maven, and writing their
# section of the evidence page. Sourced, not run.
#
#   QUIESCE   the command to run; left out: the launcher beside this folder
set -euo pipefail
export LC_ALL=C

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$home/scripts/pom.sh"
quiesce=${QUIESCE:-$home/quiesce}
evidence=$home/docs/evidence.md
work=$home/target/real-world
java_bin=${JAVA_HOME:+$JAVA_HOME/bin/}
dependency_plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
mkdir -p "$work/fetched"

fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# group:artifact:version -> artifact-version
project() {
  local rest=${1#*:}
  printf '%s' "${rest/:/-}"
}

maven() {
  mvn -q -B -Dstyle.color=never "$@" </dev/null >"$work/maven.log" 2>&1
}

maven_error() {
  grep -m 1 ERROR "$work/maven.log" || tail -n 1 "$work/maven.log"
}

# The file an artifact is fetched to: $1 is group:artifact:version, $2 jar, pom or sources.
fetched() {
  case $2 in
    sources) printf '%s/fetched/%s-sources.jar' "$work" "$(project "$1")" ;;
    *) printf '%s/fetched/%s.%s' "$work" "$(project "$1")" "$2" ;;
  esac
}

# Reads lines "group:artifact:version kind" and fetches what is not there yet, with one run of Maven,
# or one more for each artifact the repositories do not have: that one is left out.
fetch_all() {
  local wanted=$work/wanted gav kind missing
  while read -r gav kind; do
    [[ -s $(fetched "$gav" "$kind") ]] || printf '%s %s\n' "$gav" "$kind"
  done | sort -u >"$wanted"
  while [[ -s $wanted ]]; do
    write_fetching_pom <"$wanted" >"$work/fetching.xml"
    ! maven -f "$work/fetching.xml" "$dependency_plugin:copy" || return 0
    missing=$(sed -nE -e 's/.* (find|transfer) artifact ([^ ]+:[^ ]+).*/\2/p' -e 's/.* ([^ ]+:[^ ]+) was not found in .*/\1/p' \
      "$work/maven.log" | head -n 1)
    [[ -n $missing ]] || fail "Maven cannot fetch: $(maven_error)"
    awk -v missing="$missing" '{
        split($1, a, ":")
        name = a[1] ":" a[2] ":" ($2 == "sources" ? "jar:sources" : $2) ":" a[3]
        if (name != missing) print
      }' "$wanted" >"$wanted.new"
    ! cmp -s "$wanted" "$wanted.new" || fail "Maven cannot fetch $missing: $(maven_error)"
    mv "$wanted.new" "$wanted"
  done
}

write_fetching_pom() {
  local gav kind group artifact version type
  printf '<project><modelVersion>4.0.0</modelVersion><groupId>fetch</groupId>'
  printf '<artifactId>fetch</artifactId><version>1</version><packaging>pom</packaging><build>'
  printf '<plugins><plugin><groupId>org.apache.maven.plugins</groupId>'
  printf '<artifactId>maven-dependency-plugin</artifactId><configuration>'
  printf '<outputDirectory>%s</outputDirectory><artifactItems>\n' "$work/fetched"
  while read -r gav kind; do
    IFS=: read -r group artifact version <<<"$gav"
    case $kind in
      sources) type="jar</type><classifier>sources</classifier>" ;;
      *) type="$kind</type>" ;;
    esac
    printf '<artifactItem><groupId>%s</groupId><artifactId>%s</artifactId>' "$group" "$artifact"
    printf "<version>%s</version><type>%s</artifactItem>\n" "$version" "$type"
  done
  printf '</artifactItems></configuration></plugin></plugins></build></project>\n'
}

# The jars a library was compiled against, in the file that is printed: by its own POM, which names the
# provided and optional ones too, else as a dependency of another project. An empty list, with
# FILE.missing beside it, where neither can be resolved (old POMs name repositories that are gone).
class_path() {
  local list=$work/classpath/$(project "$1") pom=$work/pom.xml
  mkdir -p "$work/classpath"
  if [[ ! -f $list ]]; then
    if cp "$(fetched "$1" pom)" "$pom" 2>/dev/null && build_class_path "$pom" "$list.new" ||
      { write_dependent_pom "$1" >"$pom" && build_class_path "$pom" "$list.new"; }; then
      mv "$list.new" "$list"
    else
      : >"$list"
      : >"$list.missing"
    fi
  fi
  printf '%s' "$list"
}

# build_class_path POM FILE [SCOPE]: what is needed to compile, or in another scope.
build_class_path() {
  maven "$dependency_plugin:build-classpath" -f "$1" -DincludeScope="${3:-compile}" -Dmdep.outputFile="$2"
}

# unpack NAME GAV...: leaves sources/ and classpath (the jars the artifacts were compiled against) in
# the library's folder.
unpack() {
  local folder=$work/$1 gav list
  shift
  [[ ! -f $folder/classpath ]] || return 0
  mkdir -p "$folder/sources"
  for gav in "$@"; do
    [[ -s $(fetched "$gav" jar) ]] || fail "$gav cannot be fetched: $(maven_error)"
    [[ ! -s $(fetched "$gav" sources) ]] ||
      (cd "$folder/sources" && "${java_bin}jar" xf "$(fetched "$gav" sources)")
    list=$(class_path "$gav")
    [[ ! -f $list.missing ]] || fail "$gav: its dependencies cannot be resolved"
    tr ':' '\n' <"$list"
    printf '\n'
  done | sed '/^$/d' | awk '!seen[$0]++' | paste -sd : - >"$folder/classpath.new"
  mv "$folder/classpath.new" "$folder/classpath"
}

# Replaces what is between the markers NAME of the evidence page by a file, or adds it.
write_evidence() {
  local begin="<!-- $1: begin -->" end="<!-- $1: end -->"
  [[ -f $evidence ]] || printf '# Evidence\n\nWhat was measured, by which command, when.\n' >"$evidence"
  grep -qF -- "$begin" "$evidence" || printf '\n%s\n%s\n' "$begin" "$end" >>"$evidence"
  awk -v begin="$begin" -v end="$end" -v section="$2" '
    $0 == end { inside = 0 }
    !inside { print }
    $0 == begin { inside = 1; while ((getline line < section) > 0) print line }' \
    "$evidence" >"$evidence.new"
  mv "$evidence.new" "$evidence"
}

versions() {
  printf '%s; %s; Java %s; Maven %s.\n' "$(date -u +%Y-%m-%d)" "$("$quiesce" --version)" \
    "$("${java_bin}java" -XshowSettings:properties -version 2>&1 | sed -nE 's/^ *java\.version = //p')" \
    "$(mvn -B -Dstyle.color=never -v 2>/dev/null | sed -nE 's/^.*Apache Maven ([0-9][0-9A-Za-z.-]*).*/\1/p')"
}
