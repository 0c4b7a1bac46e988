#include "store/backup.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <system_error>

#include "security/aes_gcm.h"
#include "security/bytes.h"
#include "security/keyring_file.h"
#include "store/backup_format.h"
#include "store/database.h"
#include "store/log_end.h"
#include "store/migrate.h"
#include "store/opened_backup.h"
#include "store/owner_file.h"

namespace samspar::store {
namespace {

constexpr std::string_view kUnfinished = ".part";
constexpr std::string_view kNamed = "samspar-";
constexpr std::size_t kStoreMark = 8;  // signs of the id

// Holds DIR/backup as long as it lives, and clears away what was begun and never finished there,
// also by itself.
class Workshop {
public:
    explicit Workshop(const std::filesystem::path& directory) : directory_(directory) {
        if (::mkdir(directory.c_str(), S_IRWXU) != 0 && errno != EEXIST) {
            throw std::system_error(errno, std::generic_category(), directory.string());
        }
        descriptor_ = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
        if (descriptor_ < 0) {
            throw BackupProblem(directory.string() +
                                " is not a directory that the owner of the store may read; move "
                                "it away");
        }
        if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor_);
            throw BackupProblem("another backup is being made in " + directory.string());
        }
        clear();
    }
    ~Workshop() {
        clear();
        ::close(descriptor_);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

private:
    void clear() const {
        std::error_code ignored;
        std::filesystem::directory_iterator at(directory_, ignored);
        for (; at != std::filesystem::directory_iterator(); at.increment(ignored)) {
            if (at->path().filename().string().find(kUnfinished) != std::string::npos) {
                std::filesystem::remove_all(at->path(), ignored);
            }
        }
    }

    std::filesystem::path directory_;
    int descriptor_ = -1;
};

// `20261130T141500Z`
std::string stamp_of(domain::Instant moment) {
    std::string text = domain::to_string(moment);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

std::string read_whole(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

BackupContents contents_of(SQLite::Database& source, domain::Instant created) {
    BackupContents contents;
    contents.header.store_id =
        source.execAndGet("SELECT store_id FROM forbund WHERE id = 1").getString();
    contents.header.created = {created.ms / 1000 * 1000};  // as it is written
    contents.header.schema = schema_of(source);
    contents.newest = newest_row(source);
    contents.tables = rows_of_tables(source);
    return contents;
}

void assemble(const std::filesystem::path& file,
              const std::filesystem::path& pages,
              const std::string& keyring,
              const security::Keyring& keys,
              BackupContents& contents,
              const security::RandomSource& random) {
    BackupHead head{.header = contents.header,
                    .keyring_bytes = keyring.size(),
                    .contents_bytes = 0,
                    .database_bytes = std::filesystem::file_size(pages)};
    contents.keyring_sum = security::sha256(security::bytes_of(keyring));
    contents.database_sum = sum_of(pages);
    const std::string fingerprint = print_contents(contents);
    head.contents_bytes = fingerprint.size() + security::kSealBytes;
    const std::string text = print_head(head);
    const security::Bytes sealed = security::seal(
        contents_key(keys), security::bytes_of(fingerprint), security::bytes_of(text), random);
    OwnerFile out(file);
    out.write(text);
    out.write(keyring);
    out.write(security::text_of(sealed));
    (void)copy_bytes(pages, 0, head.database_bytes, out);
    out.sync();
}

void copy_database(SQLite::Database& source,
                   const std::filesystem::path& to,
                   const security::Keyring& keys) {
    const auto copy = open_database(to, backup_database_key(keys), Access::kCopy);
    copy_pages(source, *copy);
}

}  // namespace

std::filesystem::path backups_of(const DataDirectory& directory) {
    return directory.path() / "backup";
}

std::vector<std::filesystem::path> finished_backups(const std::filesystem::path& place) {
    std::vector<std::filesystem::path> found;
    std::error_code none;
    std::filesystem::directory_iterator at(place, none);
    for (; at != std::filesystem::directory_iterator(); at.increment(none)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with(kNamed) && name.ends_with(".backup")) {
            found.push_back(at->path());
        }
    }
    std::ranges::sort(found);
    return found;
}

Backup make_backup(SQLite::Database& source,
                   const DataDirectory& directory,
                   const security::Secret<32>& slot_key,
                   const std::string& prefix,
                   domain::Instant created,
                   const security::RandomSource& random) {
    const std::filesystem::path place = backups_of(directory);
    const Workshop workshop(place);
    const std::string keyring = read_whole(directory.keyring());
    const security::Keyring keys =
        security::open_keyring_text(keyring, slot_key, directory.keyring().string());
    BackupContents contents = contents_of(source, created);
    // With a mark of the store: several may keep theirs in one place.
    const std::string name = prefix + "-" + stamp_of(created) + "-" +
                             std::to_string(contents.newest.seq) + "-" +
                             contents.header.store_id.substr(0, kStoreMark) + ".backup";
    const std::filesystem::path pages = place / "pages.part";
    const std::filesystem::path unfinished = place / (name + std::string(kUnfinished));
    copy_database(source, pages, keys);
    assemble(unfinished, pages, keyring, keys, contents, random);
    std::filesystem::remove(pages);
    if (verify_backup(unfinished, slot_key, place) != contents) {
        throw BackupProblem("the backup that was made is not what was in the store");
    }
    std::filesystem::rename(unfinished, place / name);
    sync_path(place);
    return {place / name, contents};
}

BackupContents verify_backup(const std::filesystem::path& file,
                             const security::Secret<32>& slot_key,
                             const std::filesystem::path& scratch) {
    return OpenedBackup(file, slot_key, scratch).contents();
}

BackupHeader read_backup_header(const std::filesystem::path& file) {
    return read_head(file).head.header;
}

}  // namespace samspar::store
