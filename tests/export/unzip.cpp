#include "export/unzip.h"

#include <zlib.h>

#include <cstdint>
#include <stdexcept>

namespace samspar::testing {
namespace {

constexpr std::size_t kEndSize = 22;

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t number = 0;
    for (std::size_t i = 0; i < size; ++i) {
        number |= std::size_t{static_cast<unsigned char>(bytes.at(at + i))} << (8 * i);
    }
    return number;
}

std::string inflated(std::string_view packed, std::size_t size) {
    std::string plain(size, '\0');
    z_stream stream = {};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) {
        throw std::runtime_error("zlib does not begin");
    }
    std::string input(packed);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    const int result = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    if (result != Z_STREAM_END) {
        throw std::runtime_error("a file in the archive is broken");
    }
    return plain;
}

}  // namespace

std::map<std::string, std::string> unzip(std::string_view archive) {
    const std::size_t end = archive.rfind("PK\5\6");
    if (end == std::string_view::npos || end + kEndSize > archive.size()) {
        throw std::runtime_error("not a zip archive");
    }
    std::map<std::string, std::string> files;
    std::size_t at = number_at(archive, end + 16, 4);
    for (std::size_t left = number_at(archive, end + 10, 2); left > 0; --left) {
        const std::size_t method = number_at(archive, at + 10, 2);
        const std::size_t packed = number_at(archive, at + 20, 4);
        const std::size_t size = number_at(archive, at + 24, 4);
        const std::size_t name = number_at(archive, at + 28, 2);
        const std::size_t local = number_at(archive, at + 42, 4);
        const std::size_t data =
            local + 30 + number_at(archive, local + 26, 2) + number_at(archive, local + 28, 2);
        const std::string_view content = archive.substr(data, packed);
        files[std::string(archive.substr(at + 46, name))] =
            method == 0 ? std::string(content) : inflated(content, size);
        at += 46 + name + number_at(archive, at + 30, 2) + number_at(archive, at + 32, 2);
    }
    return files;
}

}  // namespace samspar::testing
