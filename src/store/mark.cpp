#include "store/mark.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <vector>

#include "security/atomic_file.h"
#include "security/bytes.h"
#include "security/constant_time.h"
#include "security/hex.h"
#include "security/hmac.h"

namespace samspar::store {
namespace {

constexpr std::size_t kPlace = 4096;  // a page of the disk, so that one write tears only one place
constexpr std::string_view kBegins = "samspar-mark 1 ";
constexpr std::string_view kInUse = "in-use";
constexpr std::string_view kClosed = "closed";

security::Secret<32> mac_key(const security::Secret<32>& audit_key) {
    const auto key =
        security::hmac_sha256(audit_key.reveal(), security::bytes_of("samspar-mark|1"));
    return security::Secret<32>(key);
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    for (;;) {
        const std::size_t space = line.find(' ');
        words.push_back(line.substr(0, space));
        if (space == std::string_view::npos) {
            return words;
        }
        line.remove_prefix(space + 1);
    }
}

template <typename T>
bool read_number(std::string_view text, T& number) {
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    return result.ec == std::errc{} && result.ptr == text.data() + text.size();
}

bool read_digest(std::string_view text, security::Sha256Digest& digest) {
    const auto bytes = security::from_hex(text);
    if (!bytes || bytes->size() != digest.size()) {
        return false;
    }
    std::copy(bytes->begin(), bytes->end(), digest.begin());
    return true;
}

}  // namespace

std::filesystem::path mark_of(const DataDirectory& directory) {
    return directory.path() / "mark";
}

MarkFile::MarkFile(std::filesystem::path path, const security::Secret<32>& audit_key)
    : path_(std::move(path)), key_(mac_key(audit_key)) {}

MarkFile::~MarkFile() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

std::string MarkFile::line(const Mark& mark) const {
    std::string text(kBegins);
    text.append(std::to_string(turn_))
        .append(" ")
        .append(mark.in_use ? kInUse : kClosed)
        .append(" ")
        .append(std::to_string(mark.schema))
        .append(" ")
        .append(std::to_string(mark.newest.seq))
        .append(" ")
        .append(security::to_hex(mark.newest.row))
        .append(" ");
    text += security::to_hex(security::hmac_sha256(key_.reveal(), security::bytes_of(text)));
    text += "\n";
    text.append(kPlace - text.size(), ' ');
    return text;
}

// False when it is no place that this store has written.
bool MarkFile::take(std::string_view place, std::optional<Mark>& newest) {
    const std::string_view line = place.substr(0, place.find('\n'));
    const std::vector<std::string_view> words = words_of(line);
    Mark mark;
    std::uint64_t turn = 0;
    security::Sha256Digest mac{};
    if (!line.starts_with(kBegins) || words.size() != 8 || !read_number(words[2], turn) ||
        (words[3] != kInUse && words[3] != kClosed) || !read_number(words[4], mark.schema) ||
        !read_number(words[5], mark.newest.seq) || !read_digest(words[6], mark.newest.row) ||
        !read_digest(words[7], mac)) {
        return false;
    }
    const auto signed_part = security::bytes_of(line.substr(0, line.size() - words[7].size()));
    if (!security::equal_in_constant_time(security::hmac_sha256(key_.reveal(), signed_part), mac)) {
        return false;
    }
    mark.in_use = words[3] == kInUse;
    if (!newest || turn > turn_) {
        newest = mark;
        turn_ = turn;
    }
    return true;
}

void MarkFile::refuse(int why) const {
    // The system's words for a link that is not followed speak of levels.
    const std::string reason = why == ELOOP ? "it is a link" : std::strerror(why);
    throw OpenProblem("the mark " + path_.string() + " cannot be read: " + reason +
                      "; it has to be a file of the owner of the store. Move it away, then put the "
                      "newest files back, or take the store as it is with samspar doctor "
                      "--accept-older-store --data " +
                      path_.parent_path().string());
}

MarkFile::Read MarkFile::read() {
    const int file = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0 && errno == ENOENT) {
        return {};
    }
    std::string bytes(2 * kPlace, '\0');
    const ssize_t got = file < 0 ? -1 : ::pread(file, bytes.data(), bytes.size(), 0);
    const int why = errno;
    if (file >= 0) {
        ::close(file);
    }
    if (got < 0) {
        refuse(why);
    }
    Read result;
    const std::string_view text = bytes;
    const bool first = take(text.substr(0, kPlace), result.mark);
    const bool second = take(text.substr(kPlace), result.mark);
    result.damaged = !first && !second;
    return result;
}

bool MarkFile::open() {
    if (descriptor_ < 0) {
        descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    }
    return descriptor_ >= 0;
}

void MarkFile::make(const Mark& mark) {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
        descriptor_ = -1;
    }
    turn_ = 0;
    security::write_file_atomically(path_,
                                    security::bytes_of(line(mark) + std::string(kPlace, ' ')));
}

bool MarkFile::write(const Mark& mark, bool sync) {
    if (!open()) {
        return false;
    }
    ++turn_;
    const std::string place = line(mark);
    const auto at = static_cast<off_t>(turn_ % 2 * kPlace);
    return ::pwrite(descriptor_, place.data(), place.size(), at) ==
               static_cast<ssize_t>(place.size()) &&
           (!sync || ::fdatasync(descriptor_) == 0);
}

}  // namespace samspar::store
