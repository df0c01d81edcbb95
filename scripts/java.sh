# Shared by start, check, ask and bench: finds a JDK, builds, trains. Sourced from the top folder.

# Installed from the zip, the jar lies beside start, and there is nothing to build.
if [ -f tesuri.jar ]; then
  installed=true
  jar=tesuri.jar
  aot=tesuri.aot
  needed=java
else
  installed=false
  jar=web/target/tesuri.jar
  aot=web/target/tesuri.aot
  needed=javac
fi

# The first JDK of version 25 or later: JAVA_HOME, PATH, then the usual places.
find_java() {
  local candidate version
  for candidate in "${TESURI_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v "$needed" || echo /)")")")" \
      /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$candidate/bin/$needed" ] || continue
    version=$("$candidate/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\.specification\.version = //p')
    if [ "${version%%.*}" -ge 25 ] 2>/dev/null; then
      echo "$candidate"
      return
    fi
  done
  echo "A JDK of version 25 or later is needed (for example Temurin 25). Set JAVA_HOME to it." >&2
  return 1
}

JAVA_HOME=$(find_java)
export JAVA_HOME
java=$JAVA_HOME/bin/java
# One file of flags for training and running: the AOT cache is refused if they differ.
mapfile -t jvm_flags < <(grep -v -e '^#' -e '^$' scripts/jvm.flags)

need_maven() {
  command -v mvn >/dev/null || { echo "Maven is needed: apt-get install maven" >&2; exit 1; }
}

# Builds when the jar is missing or older than the sources, or than the folders named besides.
build_if_needed() {
  if $installed; then
    return
  fi
  if [ -f "$jar" ] && [ -z "$(find pom.xml ./*/pom.xml ./*/src/main "$@" -newer "$jar" -type f -print -quit)" ]; then
    return
  fi
  need_maven
  echo "Tesuri is being built. The first time this fetches its libraries and takes a few minutes …"
  mvn -q -B -DskipTests package
  touch "$jar"
}

# The cache that makes the start fast: recorded once after each build, by a run on a folder of its own.
train_if_needed() {
  if [ -f "$aot" ] && [ "$aot" -nt "$jar" ] && [ "$aot" -nt scripts/jvm.flags ]; then
    return
  fi
  if [ ! -w "$(dirname "$aot")" ]; then
    echo "Tesuri starts without its start-up cache: this folder cannot be written. As its owner run ./start --prepare once."
    return
  fi
  local learned=${aot%.aot}-training.log folder
  folder=$(mktemp -d)
  echo "Tesuri learns to start fast (once after each build, some seconds) …"
  # Without the settings of whoever calls: it must touch no database of theirs.
  local settings
  mapfile -t settings < <(compgen -e | grep -E '^(TESURI|SERVER)_' | sed 's/^/--unset=/')
  env "${settings[@]}" "$java" "${jvm_flags[@]}" -XX:AOTCacheOutput="$aot" -Dtesuri.training=true \
    -Dserver.port=0 -Dserver.host=127.0.0.1 -Dtesuri.data="$folder" -jar "$jar" >"$learned" 2>&1 \
    || { echo "The training run failed; see $learned. Tesuri starts without it." >&2; rm -f "$aot"; }
  rm -rf "$folder"
}
