#include "store/gone_keys.h"

#include <algorithm>
#include <fstream>

#include "security/constant_time.h"
#include "security/keyring_file.h"
#include "store/opened_backup.h"

namespace samspar::store {
namespace {

using security::KeyPurpose;

constexpr std::string_view kName =
    security::kKeyNames[static_cast<std::size_t>(KeyPurpose::kPersonTag)];

// The key audit is never changed: rings with the same one are of the same store.
bool are_of_one_store(const security::Keyring& a, const security::Keyring& b) {
    return security::equal_in_constant_time(a.key(KeyPurpose::kAudit).reveal(),
                                            b.key(KeyPurpose::kAudit).reveal());
}

const security::GoneKey* newest_gone(const security::Keyring& ring) {
    const security::GoneKey* newest = nullptr;
    for (const security::GoneKey& gone : ring.gone()) {
        if (gone.name == kName && (newest == nullptr || gone.version > newest->version)) {
            newest = &gone;
        }
    }
    return newest;
}

bool holds(std::string_view ring, std::uint32_t version) {
    const auto text = security::parse_keyring(ring);
    const security::SealedKey* const key = text ? security::find_key(text->keys, kName) : nullptr;
    return key != nullptr && key->version <= version;
}

bool backup_holds(const std::filesystem::path& file,
                  const std::string& store_id,
                  std::uint32_t version) {
    const ParsedHead parsed = read_head(file);
    if (parsed.head.header.store_id != store_id) {
        return false;
    }
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(parsed.text.size()));
    std::string ring(parsed.head.keyring_bytes, '\0');
    in.read(ring.data(), static_cast<std::streamsize>(ring.size()));
    return holds(ring, version);
}

}  // namespace

RingToRestore ring_to_restore(const DataDirectory& directory,
                              std::string_view text,
                              const security::SlotOpener& opener,
                              const security::RandomSource& random) {
    security::OpenKeyring ring(text, opener, "in the backup");
    RingToRestore result{std::string(text), ring.keys()};
    std::error_code none;
    if (!std::filesystem::exists(directory.keyring(), none)) {
        return result;
    }
    try {
        const security::Keyring there = security::load_keyring(directory.path(), opener);
        const security::GoneKey* const gone = newest_gone(there);
        if (gone == nullptr || !are_of_one_store(there, ring.keys())) {
            return result;
        }
        while (ring.keys().entry(KeyPurpose::kPersonTag).version <= gone->version) {
            ring.destroy(KeyPurpose::kPersonTag, gone->when);
            result.text = ring.print(random);  // with a fresh key of the next version
            result.stays_gone = true;
        }
        result.keys = ring.keys();
    } catch (const security::KeyProblem&) {
        result.unknown = true;
    }
    return result;
}

std::vector<std::filesystem::path> holders_of_person_key(const std::filesystem::path& place,
                                                         const std::string& store_id,
                                                         std::uint32_t version) {
    std::vector<std::filesystem::path> holders;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(place, none)) {
        try {
            const std::filesystem::path& path = entry.path();
            if (path.filename().string().starts_with("before-restore-")) {
                if (holds(security::read_keyring_text(path), version)) {
                    holders.push_back(path / security::kKeyringName);
                }
            } else if (path.extension() == ".backup" && backup_holds(path, store_id, version)) {
                holders.push_back(path);
            }
        } catch (const std::exception&) {
            continue;  // no backup, or one that nobody can read
        }
    }
    std::ranges::sort(holders);
    return holders;
}

}  // namespace samspar::store
