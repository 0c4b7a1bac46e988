#include "security/keyring_file.h"

#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "security/aes_gcm.h"
#include "security/atomic_file.h"
#include "security/constant_time.h"
#include "security/hmac.h"
#include "security/keyring_format.h"

namespace samspar::security {
namespace {

constexpr std::string_view kFileSlot = "file";
constexpr std::uintmax_t kLargestKeyring = 64 * 1024;

std::string slot_label(std::string_view kind, std::string_view parameter) {
    return "samspar-keyring|1|slot|" + std::string(kind) + "|" + std::string(parameter);
}

std::string key_label(std::string_view name, std::uint32_t version) {
    return "samspar-keyring|1|key|" + std::string(name) + "|" + std::to_string(version);
}

Sha256Digest mac_of(const Secret<32>& kek, std::string_view body) {
    const Sha256Digest key = hmac_sha256(kek.reveal(), bytes_of("mac"));
    return hmac_sha256(key, bytes_of(body));
}

std::optional<Secret<32>> unseal_key(const Secret<32>& key,
                                     ByteView sealed,
                                     std::string_view label) {
    std::optional<Bytes> plain = unseal(key, sealed, bytes_of(label));
    if (!plain || plain->size() != 32) {
        return std::nullopt;
    }
    const Secret<32> secret(*plain);
    explicit_bzero(plain->data(), plain->size());
    return secret;
}

std::string print(const Keyring& ring, const Secret<32>& slot_key, const RandomSource& random) {
    Secret<32> kek;
    random(kek.fill());
    KeyringText text;
    text.slots.push_back(
        {std::string(kFileSlot),
         "-",
         seal(slot_key, kek.reveal(), bytes_of(slot_label(kFileSlot, "-")), random)});
    for (std::size_t i = 0; i < kKeyNames.size(); ++i) {
        const KeyringKey& entry = ring.entry(static_cast<KeyPurpose>(i));
        const std::string label = key_label(kKeyNames[i], entry.version);
        text.keys.push_back({std::string(kKeyNames[i]),
                             entry.version,
                             seal(kek, entry.key.reveal(), bytes_of(label), random)});
    }
    const std::string body = print_keyring_body(text);
    return body + print_keyring_mac(mac_of(kek, body));
}

std::string read_text(const std::filesystem::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        throw KeyProblem(
            "the keyring " + path.string() +
            " is missing; restore it from its backup, the data cannot be read without it");
    }
    if (!S_ISREG(status.st_mode)) {
        throw KeyProblem("the keyring " + path.string() + " is not a regular file");
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        throw KeyProblem("the keyring " + path.string() + " is open to others; run: chmod 600 " +
                         path.string());
    }
    std::ifstream file(path, std::ios::binary);
    if (!file || static_cast<std::uintmax_t>(status.st_size) > kLargestKeyring) {
        throw KeyProblem("the keyring " + path.string() + " cannot be read");
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Secret<32> open_slot(const KeyringText& text, const Secret<32>& slot_key, const std::string& name) {
    for (const KeyringSlot& slot : text.slots) {
        if (slot.kind != kFileSlot) {
            continue;
        }
        if (std::optional<Secret<32>> kek =
                unseal_key(slot_key, slot.sealed_kek, slot_label(slot.kind, slot.parameter))) {
            return *kek;
        }
    }
    throw KeyProblem("the key file does not open the keyring " + name +
                     "; it belongs to another store, or the keyring is damaged");
}

}  // namespace

Keyring create_keyring(const std::filesystem::path& directory,
                       const Secret<32>& slot_key,
                       const RandomSource& random) {
    for (const auto& file : std::filesystem::directory_iterator(directory)) {
        const std::string name = file.path().filename().string();
        if (name == kKeyringName || name.find(".db") != std::string::npos) {
            throw KeyProblem("there is a store in " + directory.string() + " already (" + name +
                             "); fresh keys are never made beside it");
        }
    }
    const Keyring ring = Keyring::generate(random);
    try {
        create_owner_only_file(directory / kKeyringName, bytes_of(print(ring, slot_key, random)));
    } catch (const std::system_error& error) {
        throw KeyProblem("the keyring in " + directory.string() +
                         " cannot be made: " + error.code().message());
    }
    return ring;
}

Keyring load_keyring(const std::filesystem::path& directory, const Secret<32>& slot_key) {
    const std::filesystem::path path = directory / kKeyringName;
    return open_keyring_text(read_text(path), slot_key, path.string());
}

Keyring open_keyring_text(std::string_view content,
                          const Secret<32>& slot_key,
                          const std::string& name) {
    const std::optional<KeyringText> text = parse_keyring(content);
    const KeyProblem damaged("the keyring " + name + " is damaged; restore it from its backup");
    if (!text) {
        throw damaged;
    }
    const Secret<32> kek = open_slot(*text, slot_key, name);
    if (!equal_in_constant_time(mac_of(kek, text->signed_part), text->mac)) {
        throw damaged;
    }
    Keyring ring;
    for (std::size_t i = 0; i < kKeyNames.size(); ++i) {
        const SealedKey& sealed = text->keys[i];
        const std::optional<Secret<32>> key =
            unseal_key(kek, sealed.sealed, key_label(sealed.name, sealed.version));
        if (!key) {
            throw damaged;
        }
        ring.set(static_cast<KeyPurpose>(i), {*key, sealed.version});
    }
    return ring;
}

void replace_keyring(const std::filesystem::path& directory,
                     const Keyring& ring,
                     const Secret<32>& slot_key,
                     const RandomSource& random) {
    try {
        write_file_atomically(directory / kKeyringName, bytes_of(print(ring, slot_key, random)));
    } catch (const std::system_error& error) {
        throw KeyProblem("the keyring in " + directory.string() +
                         " cannot be written: " + error.code().message());
    }
}

}  // namespace samspar::security
