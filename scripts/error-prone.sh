# Shared by the scripts that compile with Error Prone and our checks. Sourced after one that sets home.
# Sets plugin_path, the processor path, and exports, what javac needs for Error Prone to run in it.
plugin_path=$(printf '%s:' "$home"/cli/target/lib/*.jar)
exports=()
for package in api code comp file main model parser processing tree util; do
  exports+=("-J--add-exports=jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED")
done
exports+=(-J--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED
  -J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED)
