# Sourced by benchmarks/run and benchmarks/faults: finds Java, and builds what they start if a source is newer.
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=$home/benchmarks/target/benchmarks.jar
classpath=$home/benchmarks/target/classpath
modules=(shared-events shared-service local command-service query-service benchmarks)

# 2, because 1 is the answer of a run that found something wrong.
fail() {
  echo "benchmarks/${0##*/}: $1" >&2
  exit 2
}

require_java() {
  command -v "$java" >/dev/null || fail "no Java found; install a JDK 17 or newer, or set JAVA_HOME to one"
}

# Of tests only those of local count: the real servers are among them.
needs_build() {
  local of=("${modules[@]/#/$home/}")
  [ -f "$jar" ] && [ -f "$classpath" ] || return 0
  [ -n "$(find "$home/pom.xml" "${of[@]/%//pom.xml}" "$home/data" "${of[@]/%//src/main}" "$home/local/src/test" \
    -newer "$jar" -type f -print -quit)" ]
}

# Maven does not write a jar again that would hold the same, so we set its time: to the beginning, since what is saved meanwhile is
# newer than what it holds.
build() {
  local began
  command -v mvn >/dev/null || fail "no Maven found, and the jars have to be built; install Maven 3.8 or newer, or put mvn on the PATH"
  echo "building (the first time this takes a minute or two) ..." >&2
  began=$(date +%s)
  mvn -B -q -f "$home/pom.xml" -Pbenchmarks -pl benchmarks -am -DskipTests package >&2 || fail "the build failed; its messages are above"
  touch -d "@$began" "$jar"
}

build_if_needed() {
  if needs_build; then build; fi
}
