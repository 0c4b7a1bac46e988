# samspar_embed(<target> <namespace::function> BASE <dir> FILES <file>...)
#
# Compiles files into <target> byte for byte (assembler .incbin) and generates a header
# "embedded/<target>.h" that declares
#     std::span<const EmbeddedFile> <function>();   // EmbeddedFile { name, bytes }, sorted by name
# where name is the path below BASE.
function(samspar_embed target function)
  cmake_parse_arguments(EMBED "" "BASE" "FILES" ${ARGN})
  set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded/${target}")
  set(assembly ".section .rodata\n")
  set(entries "")
  set(externs "")
  set(index 0)
  list(SORT EMBED_FILES)
  foreach(file IN LISTS EMBED_FILES)
    file(RELATIVE_PATH name "${EMBED_BASE}" "${file}")
    string(APPEND assembly ".balign 16\n.global ${target}_embedded_${index}\n"
           "${target}_embedded_${index}:\n.incbin \"${file}\"\n"
           ".global ${target}_embedded_${index}_end\n${target}_embedded_${index}_end:\n.byte 0\n")
    string(APPEND externs "extern const char ${target}_embedded_${index}[];\n"
           "extern const char ${target}_embedded_${index}_end[];\n")
    string(APPEND entries "        {\"${name}\", {${target}_embedded_${index}, "
           "static_cast<std::size_t>(${target}_embedded_${index}_end - ${target}_embedded_${index})}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  string(APPEND assembly ".section .note.GNU-stack,\"\",%progbits\n")
  file(CONFIGURE OUTPUT "${out}.S" CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT "${out}.cpp" CONTENT
"#include \"domain/embedded_file.h\"

extern \"C\" {
${externs}}

namespace samspar {
std::span<const domain::EmbeddedFile> ${function}();
std::span<const domain::EmbeddedFile> ${function}() {
    static const std::array<domain::EmbeddedFile, ${index}> files{{
${entries}    }};
    return files;
}
}  // namespace samspar
" @ONLY)
  target_sources(${target} PRIVATE "${out}.cpp" "${out}.S")
  # .incbin is invisible to the dependency scanner.
  set_source_files_properties("${out}.S" PROPERTIES OBJECT_DEPENDS "${EMBED_FILES}")
endfunction()
