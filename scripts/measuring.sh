# Shared by the measuring scripts: where things are, and how time is taken. Sourced, not run.
set -eu
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$home/scripts/pom.sh"
java_bin=${JAVA_HOME:+$JAVA_HOME/bin/}
work=${QUIESCE_MEASURE_DIR:-$home/cli/target/measure}
mkdir -p "$work"

# Unpacks guava's sources to $work/guava, and writes its class path to $work/guava.classpath.
fetch_guava() {
  local version=33.4.8-jre
  [[ ! -s $work/guava.classpath ]] || return 0
  write_dependent_pom com.google.guava:guava:"$version" >"$work/pom.xml"
  mvn -q -B -f "$work/pom.xml" dependency:unpack \
    -Dartifact="com.google.guava:guava:$version:jar:sources" -DoutputDirectory="$work/guava" >&2
  mvn -q -B -f "$work/pom.xml" dependency:build-classpath \
    -DexcludeArtifactIds=guava -Dmdep.outputFile="$work/guava.classpath" >&2
}

# Runs a command, its output to $work/last.log, and prints the seconds of CPU time it took.
cpu_seconds() {
  local TIMEFORMAT='%U %S'
  { time "$@" >"$work/last.log" 2>&1 || true; } 2>&1 | awk '{ printf "%.2f\n", $1 + $2 }'
}

# Runs a command, its output to $work/last.log, and prints the seconds that passed.
wall_seconds() {
  local TIMEFORMAT='%R'
  { time "$@" >"$work/last.log" 2>&1 || true; } 2>&1
}

median() {
  sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

ratio() {
  awk "BEGIN { printf \"%.2f\n\", $1 / $2 }"
}
