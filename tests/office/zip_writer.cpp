#include "office/zip_writer.h"

#include <zlib.h>

#include <stdexcept>

namespace samspar::test {
namespace {

std::string number(std::uint64_t value, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>(value & 0xFF);
        value >>= 8;
    }
    return bytes;
}

std::string deflated(const std::string& plain) {
    z_stream stream = {};
    if (deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("zlib does not begin");
    }
    std::string packed(deflateBound(&stream, plain.size()), '\0');
    std::string input = plain;
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

}  // namespace

std::string zip(const std::vector<ZipFile>& files) {
    std::string archive;
    std::string directory;
    for (const ZipFile& file : files) {
        const std::string data = file.deflated ? deflated(file.content) : file.content;
        const auto* const content = reinterpret_cast<const Bytef*>(file.content.data());
        const std::uint64_t checksum = crc32(0, content, static_cast<uInt>(file.content.size())) ^
                                       (file.wrong_checksum ? 1 : 0);
        const std::string about =
            number(20, 2) + number(file.flags, 2) + number(file.deflated ? 8 : 0, 2) +
            number(0, 4) + number(checksum, 4) + number(data.size(), 4) +
            number(file.told_size != 0 ? file.told_size : file.content.size(), 4) +
            number(file.name.size(), 2) + number(0, 2);
        directory += "PK\x01\x02" + number(20, 2) + about + number(0, 10) +
                     number(archive.size(), 4) + file.name;
        archive += "PK\x03\x04" + about + file.name + data;
    }
    return archive + directory + "PK\x05\x06" + number(0, 4) + number(files.size(), 2) +
           number(files.size(), 2) + number(directory.size(), 4) + number(archive.size(), 4) +
           number(0, 2);
}

}  // namespace samspar::test
