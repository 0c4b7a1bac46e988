#include "office/memory_stream.h"

#include <algorithm>
#include <cstring>

namespace samspar::office {
namespace {

MemoryStream& of(void* stream) {
    return *static_cast<MemoryStream*>(stream);
}

void* open_stream(void* opaque, const void* /*name*/, int /*mode*/) {
    of(opaque).at = 0;
    return opaque;
}

uLong read_stream(void* /*opaque*/, void* stream, void* to, uLong size) {
    MemoryStream& from = of(stream);
    const std::string_view rest = from.bytes.substr(from.at);
    const std::size_t count = std::min<std::size_t>(size, rest.size());
    std::memcpy(to, rest.data(), count);
    from.at += count;
    return static_cast<uLong>(count);
}

uLong write_stream(void* /*opaque*/, void* /*stream*/, const void* /*from*/, uLong /*size*/) {
    return 0;
}

ZPOS64_T tell_stream(void* /*opaque*/, void* stream) {
    return of(stream).at;
}

long seek_stream(void* /*opaque*/, void* stream, ZPOS64_T offset, int origin) {
    MemoryStream& in = of(stream);
    std::uint64_t from = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) {
        from = in.at;
    } else if (origin == ZLIB_FILEFUNC_SEEK_END) {
        from = in.bytes.size();
    }
    if (offset > in.bytes.size() - from) {
        return -1;
    }
    in.at = from + offset;
    return 0;
}

int close_stream(void* /*opaque*/, void* /*stream*/) {
    return 0;
}

int no_error(void* /*opaque*/, void* /*stream*/) {
    return 0;
}

}  // namespace

zlib_filefunc64_def reading_functions(MemoryStream& stream) {
    zlib_filefunc64_def functions{};
    functions.zopen64_file = open_stream;
    functions.zread_file = read_stream;
    functions.zwrite_file = write_stream;
    functions.ztell64_file = tell_stream;
    functions.zseek64_file = seek_stream;
    functions.zclose_file = close_stream;
    functions.zerror_file = no_error;
    functions.opaque = &stream;
    return functions;
}

}  // namespace samspar::office
