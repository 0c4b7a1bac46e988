#include "store/backup_format.h"

#include <charconv>

#include "security/bytes.h"
#include "security/hex.h"
#include "security/hmac.h"

namespace samspar::store {
namespace {

constexpr std::string_view kFirst = "samspar-backup 1\n";
constexpr std::size_t kUuid = 36;

// Takes lines from the front of a text, each of one word and what follows it.
class Lines {
public:
    explicit Lines(std::string_view text) : rest_(text) {}

    // What follows that word in the next line; empty when the line is another one.
    std::optional<std::string_view> value(std::string_view word) {
        const std::size_t end = rest_.find('\n');
        if (end == std::string_view::npos || !rest_.starts_with(word) ||
            rest_.size() <= word.size() || rest_[word.size()] != ' ') {
            return std::nullopt;
        }
        const std::string_view found = rest_.substr(word.size() + 1, end - word.size() - 1);
        rest_.remove_prefix(end + 1);
        return found;
    }
    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

template <typename T>
bool read_number(std::optional<std::string_view> text, T& number) {
    if (!text) {
        return false;
    }
    const auto result = std::from_chars(text->data(), text->data() + text->size(), number);
    return result.ec == std::errc{} && result.ptr == text->data() + text->size() && number >= 0;
}

bool read_sum(std::optional<std::string_view> text, security::Sha256Digest& sum) {
    const auto bytes = text ? security::from_hex(*text) : std::nullopt;
    if (!bytes || bytes->size() != sum.size()) {
        return false;
    }
    std::copy(bytes->begin(), bytes->end(), sum.begin());
    return true;
}

bool read_row(std::optional<std::string_view> text, LogEnd& row) {
    const std::size_t space = text ? text->find(' ') : std::string_view::npos;
    return space != std::string_view::npos && read_number(text->substr(0, space), row.seq) &&
           read_sum(text->substr(space + 1), row.row);
}

security::Secret<32> derived(const security::Keyring& keys, std::string_view what) {
    const std::string label = "samspar-backup|1|" + std::string(what);
    return security::Secret<32>(security::hmac_sha256(
        keys.key(security::KeyPurpose::kBackup).reveal(), security::bytes_of(label)));
}

}  // namespace

std::string print_head(const BackupHead& head) {
    return std::string(kFirst) + "store " + head.header.store_id + "\ncreated " +
           domain::to_string(head.header.created) + "\nschema " +
           std::to_string(head.header.schema) + "\nkeyring " + std::to_string(head.keyring_bytes) +
           "\ncontents " + std::to_string(head.contents_bytes) + "\ndatabase " +
           std::to_string(head.database_bytes) + "\n\n";
}

std::optional<ParsedHead> parse_head(std::string_view bytes) {
    const std::size_t end = bytes.substr(0, kMostHead).find("\n\n");
    if (end == std::string_view::npos || !bytes.starts_with(kFirst)) {
        return std::nullopt;
    }
    ParsedHead parsed;
    parsed.text = bytes.substr(0, end + 2);
    BackupHead& head = parsed.head;
    Lines lines(std::string_view(parsed.text).substr(kFirst.size()));
    const auto store_id = lines.value("store");
    const auto created = lines.value("created");
    const auto moment = created ? domain::parse_instant(*created) : std::nullopt;
    if (!store_id || store_id->size() != kUuid || !moment ||
        !read_number(lines.value("schema"), head.header.schema) ||
        !read_number(lines.value("keyring"), head.keyring_bytes) ||
        !read_number(lines.value("contents"), head.contents_bytes) ||
        !read_number(lines.value("database"), head.database_bytes) ||
        head.keyring_bytes > kMostKeyring || head.contents_bytes > kMostContents) {
        return std::nullopt;
    }
    head.header.store_id = *store_id;
    head.header.created = {moment->ms / 1000 * 1000};  // it was read as the end of its second
    // One spelling for one head, so that the seal is of what was read.
    return print_head(head) == parsed.text ? std::optional(parsed) : std::nullopt;
}

std::string print_contents(const BackupContents& contents) {
    std::string text = "row " + std::to_string(contents.newest.seq) + " " +
                       security::to_hex(contents.newest.row) + "\nkeyring " +
                       security::to_hex(contents.keyring_sum) + "\ndatabase " +
                       security::to_hex(contents.database_sum) + "\n";
    for (const TableRows& one : contents.tables) {
        text.append("table ").append(one.table).append(" ");
        text.append(std::to_string(one.rows)).append("\n");
    }
    return text;
}

std::optional<BackupContents> parse_contents(std::string_view text, const BackupHeader& header) {
    BackupContents contents;
    contents.header = header;
    Lines lines(text);
    if (!read_row(lines.value("row"), contents.newest) ||
        !read_sum(lines.value("keyring"), contents.keyring_sum) ||
        !read_sum(lines.value("database"), contents.database_sum)) {
        return std::nullopt;
    }
    while (!lines.rest().empty()) {
        const auto line = lines.value("table");
        const std::size_t space = line ? line->find(' ') : std::string_view::npos;
        TableRows one;
        if (space == std::string_view::npos || !read_number(line->substr(space + 1), one.rows)) {
            return std::nullopt;
        }
        one.table = line->substr(0, space);
        contents.tables.push_back(one);
    }
    return contents;
}

security::Secret<32> contents_key(const security::Keyring& keys) {
    return derived(keys, "contents");
}

security::Secret<32> backup_database_key(const security::Keyring& keys) {
    return derived(keys, "database");
}

}  // namespace samspar::store
