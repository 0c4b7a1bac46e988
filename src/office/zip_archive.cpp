#include "office/zip_archive.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>

#include "office/lower_case.h"
#include "office/memory_stream.h"
#include "office/unreadable.h"

namespace samspar::office {
namespace {

constexpr std::size_t kLongestName = 512;
constexpr unsigned kEncrypted = 1;  // bit of the flags of an entry

// A name that would leave the archive when somebody unpacked it has no business in an office file.
bool is_part_name(std::string_view name) {
    if (name.empty() || name.starts_with('/') ||
        name.find_first_of(std::string_view("\\:\0", 3)) != std::string_view::npos) {
        return false;
    }
    for (std::size_t at = 0; at <= name.size();) {
        const std::size_t end = std::min(name.find('/', at), name.size());
        const std::string_view step = name.substr(at, end - at);
        if (step == ".." || step == ".") {
            return false;
        }
        at = end + 1;
    }
    return true;
}

std::string in_megabytes(std::size_t bytes) {
    return std::to_string(bytes / kMegabyte);
}

Unreadable too_large(std::size_t limit) {
    const std::string text = in_megabytes(limit);
    return {"file_too_large", "arbetsboken är uppackad större än " + text + " MB", text};
}

}  // namespace

struct ZipArchive::Reader {
    MemoryStream stream;
    zlib_filefunc64_def functions{};
    unzFile file = nullptr;

    explicit Reader(std::string_view bytes)
        : stream{bytes}, functions(reading_functions(stream)), file(unzOpen2_64("", &functions)) {}
    ~Reader() {
        if (file != nullptr) {
            unzClose(file);  // an open part too
        }
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
};

ZipArchive::ZipArchive(std::string_view bytes, const Limits& limits) : limits_(limits) {
    if (bytes.size() > limits.packed) {
        const std::string limit = in_megabytes(limits.packed);
        throw Unreadable("file_too_large", "filen är större än " + limit + " MB", limit);
    }
    reader_ = std::make_unique<Reader>(bytes);
    // Versions of minizip differ in whether an archive of nothing can be opened.
    unz_global_info64 all{};
    if (reader_->file == nullptr || unzGetGlobalInfo64(reader_->file, &all) != UNZ_OK ||
        all.number_entry == 0) {
        throw damaged("den går inte att packa upp");
    }
    read_directory();
}

ZipArchive::~ZipArchive() = default;

void ZipArchive::read_directory() {
    int result = unzGoToFirstFile(reader_->file);
    while (result == UNZ_OK) {
        if (entries_.size() == limits_.entries) {
            const std::string limit = std::to_string(limits_.entries);
            throw Unreadable(
                "workbook_limit", "arbetsboken består av fler än " + limit + " delar", limit);
        }
        add_entry();
        result = unzGoToNextFile(reader_->file);
    }
    if (result != UNZ_END_OF_LIST_OF_FILE) {
        throw damaged("innehållsförteckningen går inte att läsa");
    }
}

void ZipArchive::add_entry() {
    unz_file_info64 about{};
    std::array<char, kLongestName + 1> name{};
    unz64_file_pos place{};
    if (unzGetCurrentFileInfo64(
            reader_->file, &about, name.data(), name.size(), nullptr, 0, nullptr, 0) != UNZ_OK ||
        unzGetFilePos64(reader_->file, &place) != UNZ_OK) {
        throw damaged("innehållsförteckningen går inte att läsa");
    }
    const std::string_view text(name.data(),
                                std::min<std::size_t>(about.size_filename, kLongestName));
    if (about.size_filename > kLongestName || !is_part_name(text)) {
        throw damaged("en del har ett namn som inte är tillåtet");
    }
    if ((about.flag & kEncrypted) != 0) {
        throw Unreadable("not_workbook",
                         "arbetsboken är skyddad med lösenord; spara den utan lösenord");
    }
    if (!names_.emplace(lower(text), entries_.size()).second) {
        throw damaged("en del finns två gånger");
    }
    entries_.push_back({place.pos_in_zip_directory,
                        place.num_of_file,
                        static_cast<std::size_t>(about.compressed_size),
                        0});
}

bool ZipArchive::has(std::string_view name) const {
    return names_.contains(lower(name));
}

ZipArchive::Part ZipArchive::open(std::string_view name) {
    const std::size_t index = names_.at(lower(name));
    const unz64_file_pos place{entries_[index].place, entries_[index].number};
    if (unzGoToFilePos64(reader_->file, &place) != UNZ_OK ||
        unzOpenCurrentFile(reader_->file) != UNZ_OK) {
        throw damaged("en del går inte att packa upp");
    }
    return {*this, index};
}

void ZipArchive::count(Entry& entry, std::size_t done) {
    if (done <= entry.counted) {
        return;
    }
    unpacked_ += done - entry.counted;
    entry.counted = done;
    if (unpacked_ > limits_.unpacked) {
        throw too_large(limits_.unpacked);
    }
    if (done > limits_.ratio_from && done / limits_.ratio > entry.packed) {
        throw Unreadable("workbook_limit",
                         "arbetsboken är packad mer än " + std::to_string(limits_.ratio) +
                             " gånger, som bara en fil gör som är till för att skada",
                         std::to_string(limits_.ratio));
    }
}

std::size_t ZipArchive::Part::read(std::span<char> to) {
    if (ended_) {
        return 0;
    }
    const int got =
        unzReadCurrentFile(archive_->reader_->file, to.data(), static_cast<unsigned>(to.size()));
    if (got < 0) {
        throw damaged("en del går inte att packa upp");
    }
    if (got == 0) {
        ended_ = true;
        if (unzCloseCurrentFile(archive_->reader_->file) != UNZ_OK) {
            throw damaged("en del har fel kontrollsumma");
        }
    }
    done_ += static_cast<std::size_t>(got);
    archive_->count(archive_->entries_[entry_], done_);
    return static_cast<std::size_t>(got);
}

std::string ZipArchive::read(std::string_view name) {
    constexpr std::size_t kChunk = std::size_t{64} * 1024;
    Part part = open(name);
    std::string text;
    for (std::size_t size = 0;;) {
        text.resize(size + kChunk);
        const std::size_t got = part.read(std::span(text).subspan(size));
        size += got;
        if (size > limits_.whole) {
            throw too_large(limits_.whole);
        }
        if (got == 0) {
            text.resize(size);
            return text;
        }
    }
}

}  // namespace samspar::office
