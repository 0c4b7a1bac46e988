#include "store/opened_backup.h"

#include <unistd.h>

#include <fstream>

#include "security/aes_gcm.h"
#include "security/bytes.h"
#include "security/keyring_file.h"
#include "store/database.h"
#include "store/log_end.h"
#include "store/migrate.h"
#include "store/owner_file.h"

namespace samspar::store {
namespace {

constexpr std::size_t kPiece = std::size_t{256} * 1024;

std::string take(std::istream& in, std::uint64_t bytes) {
    std::string text(bytes, '\0');
    in.read(text.data(), static_cast<std::streamsize>(bytes));
    return text;
}

// Two that look at backups in the same place do not meet.
std::filesystem::path pages_in(const std::filesystem::path& scratch) {
    return scratch / ("verify-" + std::to_string(::getpid()) + ".part");
}

}  // namespace

ParsedHead read_head(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        throw BackupProblem("cannot read " + file.string());
    }
    std::string start(kMostHead, '\0');
    in.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(in.gcount()));
    std::optional<ParsedHead> parsed = parse_head(start);
    if (!parsed) {
        throw BackupProblem(file.string() + " is no backup of samspar, or its head is damaged");
    }
    const BackupHead& head = parsed->head;
    if (std::filesystem::file_size(file) !=
        parsed->text.size() + head.keyring_bytes + head.contents_bytes + head.database_bytes) {
        throw BackupProblem("the backup " + file.string() +
                            " is cut or was added to; take another one");
    }
    return *parsed;
}

std::vector<TableRows> rows_of_tables(SQLite::Database& database) {
    std::vector<TableRows> tables;
    SQLite::Statement names(database,
                            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT "
                            "LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
    while (names.executeStep()) {
        const std::string name = names.getColumn(0).getString();
        // A name of our own schema, never anybody's text.
        tables.push_back(
            {name, database.execAndGet("SELECT count(*) FROM \"" + name + "\"").getInt64()});
    }
    return tables;
}

security::Sha256Digest sum_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    security::Sha256 sum;
    std::string piece(kPiece, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
        sum.update(security::bytes_of(
            std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount()))));
    }
    return sum.finish();
}

OpenedBackup::OpenedBackup(const std::filesystem::path& file,
                           const security::Secret<32>& slot_key,
                           const std::filesystem::path& scratch)
    : name_(file.string()), pages_(pages_in(scratch)) {
    std::filesystem::remove(pages_);
    try {
        read_parts(file, slot_key);
        check_database();
    } catch (...) {
        database_.reset();
        std::error_code ignored;
        std::filesystem::remove(pages_, ignored);
        throw;
    }
}

OpenedBackup::~OpenedBackup() {
    database_.reset();
    std::error_code ignored;
    std::filesystem::remove(pages_, ignored);
}

void OpenedBackup::refuse(const std::string& why) const {
    throw BackupProblem("the backup " + name_ + " is damaged (" + why + "); take another one");
}

std::string keyring_text_in(const std::filesystem::path& file) {
    const ParsedHead parsed = read_head(file);
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(parsed.text.size()));
    return take(in, parsed.head.keyring_bytes);
}

void OpenedBackup::read_parts(const std::filesystem::path& file,
                              const security::Secret<32>& slot_key) {
    const ParsedHead parsed = read_head(file);
    const BackupHead& head = parsed.head;
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(parsed.text.size()));
    keyring_text_ = take(in, head.keyring_bytes);
    const std::string sealed = take(in, head.contents_bytes);
    keys_ = security::open_keyring_text(keyring_text_, slot_key, "in " + name_);
    const auto fingerprint = security::unseal(
        contents_key(keys_), security::bytes_of(sealed), security::bytes_of(parsed.text));
    const auto contents =
        fingerprint ? parse_contents(security::text_of(*fingerprint), head.header) : std::nullopt;
    if (!contents) {
        refuse("its fingerprint was changed");
    }
    contents_ = *contents;
    if (security::sha256(security::bytes_of(keyring_text_)) != contents_.keyring_sum) {
        refuse("it holds another keyring");
    }
    OwnerFile pages(pages_);
    const auto sum = copy_bytes(file,
                                parsed.text.size() + head.keyring_bytes + head.contents_bytes,
                                head.database_bytes,
                                pages);
    if (sum != contents_.database_sum) {
        refuse("its database was changed");
    }
}

// That the bytes are those that were written does not say that what was written can be used.
void OpenedBackup::check_database() {
    try {
        database_ = open_database(pages_, backup_database_key(keys_), Access::kReadOnly);
        for (const auto& problems : {check_pages(*database_), check_tables(*database_)}) {
            if (!problems.empty()) {
                refuse(problems.front().substr(0, problems.front().find('\n')));
            }
        }
        if (schema_of(*database_) != contents_.header.schema || log_has_gaps(*database_) ||
            newest_row(*database_) != contents_.newest ||
            rows_of_tables(*database_) != contents_.tables) {
            refuse("its database is not what its fingerprint says");
        }
    } catch (const SQLite::Exception& error) {
        if (is_of_the_disk(error)) {
            throw;
        }
        refuse(error.what());
    } catch (const OpenProblem&) {
        refuse("its key does not open its database");
    }
}

}  // namespace samspar::store
