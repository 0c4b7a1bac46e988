#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "office/limits.h"

namespace samspar::office {

// A zip archive in memory, read part by part. Whatever goes beyond the limits, is encrypted, or
// cannot be a name in an office file, throws Unreadable. What comes out is counted as it comes out:
// the sizes that an archive gives itself are not believed.
class ZipArchive {
public:
    // REQUIRES: `bytes` outlives the archive.
    ZipArchive(std::string_view bytes, const Limits& limits);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    // Names are compared without regard to case, as office programs do.
    [[nodiscard]] bool has(std::string_view name) const;

    // A part as it is read from its beginning. One at a time: opening the next closes it.
    class Part {
    public:
        // How many bytes were put into `to`; 0 at the end, where the checksum is found right.
        std::size_t read(std::span<char> to);

    private:
        friend class ZipArchive;
        Part(ZipArchive& archive, std::size_t entry) : archive_(&archive), entry_(entry) {}
        ZipArchive* archive_;
        std::size_t entry_;
        std::size_t done_ = 0;
        bool ended_ = false;
    };
    // REQUIRES: has(name).
    [[nodiscard]] Part open(std::string_view name);

    // A part that is held in memory: at most limits.whole. REQUIRES: has(name).
    [[nodiscard]] std::string read(std::string_view name);

private:
    struct Reader;
    struct Entry {
        std::uint64_t place = 0;  // in the directory of the archive
        std::uint64_t number = 0;
        std::size_t packed = 0;
        std::size_t counted = 0;  // bytes of it that have been counted
    };

    void read_directory();
    void add_entry();
    void count(Entry& entry, std::size_t done);

    Limits limits_;
    std::unique_ptr<Reader> reader_;
    std::vector<Entry> entries_;
    std::map<std::string, std::size_t, std::less<>> names_;  // in lower case, to the entry
    std::size_t unpacked_ = 0;
};

}  // namespace samspar::office
