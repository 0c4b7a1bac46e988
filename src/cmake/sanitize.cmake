# Builds under sanitizers (presets asan and tsan), and what makes them fast enough for every run of CI.
target_compile_options(
  samspar_options
  INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${SAMSPAR_SANITIZE}
            -fno-omit-frame-pointer
            -fno-sanitize-recover=all
            # Counts of what each input reaches; without libFuzzer they are of no consequence.
            $<$<BOOL:${SAMSPAR_FUZZERS}>:-fsanitize=fuzzer-no-link>
            # A compiler cache takes a precompiled header for the same when its content is.
            $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>>)
target_link_options(samspar_options INTERFACE -fsanitize=${SAMSPAR_SANITIZE})
# Tests that measure memory ask for it: under sanitizers it grows for other reasons.
target_compile_definitions(samspar_options INTERFACE SAMSPAR_SANITIZED)

# samspar_precompile(<target> <header>...): reads the large headers of a room once. Only here: every
# file of ours names what it needs, and the ordinary build sees to that.
function(samspar_precompile target)
  target_precompile_headers(
    ${target} PRIVATE <algorithm> <array> <chrono> <cstdint> <filesystem> <fstream> <functional> <map> <memory>
    <mutex> <optional> <set> <span> <sstream> <stdexcept> <string> <string_view> <thread> <utility> <variant>
    <vector> ${ARGN})
endfunction()
