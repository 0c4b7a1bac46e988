#include "security/open_keyring.h"

#include <algorithm>

#include "security/aes_gcm.h"
#include "security/constant_time.h"
#include "security/hmac.h"

namespace samspar::security {
namespace {

std::string name_of(KeyPurpose purpose) {
    return std::string(kKeyNames[static_cast<std::size_t>(purpose)]);
}

Sha256Digest mac_of(const Secret<32>& kek, std::string_view body) {
    const Sha256Digest key = hmac_sha256(kek.reveal(), bytes_of("mac"));
    return hmac_sha256(key, bytes_of(body));
}

KeyProblem damaged(const std::string& name) {
    return KeyProblem(name + " is damaged; restore it from its backup");
}

// What `label` gives for the newest format or an earlier one opens it; see keyring_format.h.
template <typename Label>
std::optional<Bytes> unseal_in_any_format(const Secret<32>& key,
                                          ByteView sealed,
                                          const Label& label) {
    for (std::uint32_t format = kKeyringFormat; format > 0; --format) {
        if (std::optional<Bytes> plain = unseal(key, sealed, bytes_of(label(format)))) {
            return plain;
        }
    }
    return std::nullopt;
}

std::optional<Secret<32>> secret_of(std::optional<Bytes> plain) {
    if (!plain) {
        return std::nullopt;
    }
    std::optional<Secret<32>> secret;
    if (plain->size() == 32) {
        secret.emplace(*plain);
    }
    explicit_bzero(plain->data(), plain->size());
    return secret;
}

std::optional<Bytes> open_key(const Secret<32>& kek, const SealedKey& key) {
    return unseal_in_any_format(
        kek, key.sealed, [&](std::uint32_t format) { return key_label(format, key); });
}

std::optional<Secret<32>> open_kek(const Secret<32>& slot_key, const KeyringSlot& slot) {
    return secret_of(unseal_in_any_format(
        slot_key, slot.sealed_kek, [&](std::uint32_t format) { return slot_label(format, slot); }));
}

KeyringSlot seal_slot(const NewSlot& slot, const Secret<32>& kek, const RandomSource& random) {
    KeyringSlot sealed{slot.kind, slot.parameter, {}};
    const std::string label = slot_label(kKeyringFormat, sealed);
    sealed.sealed_kek = seal(slot.key, kek.reveal(), bytes_of(label), random);
    return sealed;
}

void seal_key(SealedKey& key, const Secret<32>& kek, ByteView plain, const RandomSource& random) {
    key.sealed = seal(kek, plain, bytes_of(key_label(kKeyringFormat, key)), random);
}

SealedKey sealed_as(std::string name,
                    const KeyringKey& key,
                    const Secret<32>& kek,
                    const RandomSource& random) {
    SealedKey sealed{std::move(name), key.version, {}};
    seal_key(sealed, kek, key.key.reveal(), random);
    return sealed;
}

KeyringKey fresh_key(std::uint32_t version, const RandomSource& random) {
    KeyringKey fresh{{}, version};
    random(fresh.key.fill());
    return fresh;
}

void erase(std::vector<SealedKey>& keys, const std::string& name) {
    std::erase_if(keys, [&](const SealedKey& key) { return key.name == name; });
}

}  // namespace

SlotOpener opened_by(const Secret<32>& key, std::string what) {
    return {std::move(what), [key](const KeyringSlot&) { return std::optional(key); }};
}

Secret<32> slot_key_of(std::string_view text, const SlotOpener& opener, const std::string& name) {
    // Asked for once: for a passphrase that takes a second, and 256 MiB.
    std::optional<Secret<32>> last;  // the one that opened it
    (void)OpenKeyring(
        text,
        {opener.what, [&](const KeyringSlot& slot) { return last = opener.key_of(slot); }},
        name);
    return last.value();
}

OpenKeyring::OpenKeyring(const Keyring& keys, const NewSlot& slot, const RandomSource& random) {
    random(kek_.fill());
    add_slot(slot, random);
    for (std::size_t i = 0; i < kKeyNames.size(); ++i) {
        const auto purpose = static_cast<KeyPurpose>(i);
        put(purpose, keys.entry(purpose), random);
        if (keys.next(purpose)) {
            put_next(purpose, *keys.next(purpose), random);
        }
    }
    text_.gone = keys.gone();
    keys_.set_gone(text_.gone);
}

OpenKeyring::OpenKeyring(std::string_view text, const SlotOpener& opener, std::string name)
    : name_("the keyring " + std::move(name)) {
    if (is_newer_keyring(text)) {
        throw KeyProblem(name_ +
                         " is of a format that this version of the program does not know; update "
                         "the program");
    }
    std::optional<KeyringText> parsed = parse_keyring(text);
    if (!parsed) {
        throw damaged(name_);
    }
    text_ = std::move(*parsed);
    open(opener);
    if (!equal_in_constant_time(mac_of(kek_, text_.signed_part), text_.mac)) {
        throw damaged(name_);
    }
    read_keys();
}

void OpenKeyring::open(const SlotOpener& opener) {
    for (opened_slot_ = 0; opened_slot_ < text_.slots.size(); ++opened_slot_) {
        const KeyringSlot& slot = text_.slots[opened_slot_];
        if (const std::optional<Secret<32>> slot_key = opener.key_of(slot)) {
            if (const std::optional<Secret<32>> kek = open_kek(*slot_key, slot)) {
                kek_ = *kek;
                return;
            }
        }
    }
    throw KeyProblem(opener.what + " does not open " + name_ +
                     "; it belongs to another store, or the keyring is damaged");
}

void OpenKeyring::read_keys() {
    for (std::size_t i = 0; i < kKeyNames.size(); ++i) {
        const auto purpose = static_cast<KeyPurpose>(i);
        for (const std::vector<SealedKey>* keys : {&text_.keys, &text_.next}) {
            const SealedKey* sealed = find_key(*keys, kKeyNames[i]);
            if (sealed == nullptr) {
                continue;
            }
            const std::optional<Secret<32>> key = secret_of(open_key(kek_, *sealed));
            if (!key) {
                throw damaged(name_);
            }
            const KeyringKey entry{*key, sealed->version};
            keys == &text_.keys ? keys_.set(purpose, entry) : keys_.set_next(purpose, entry);
        }
    }
    keys_.set_gone(text_.gone);
}

void OpenKeyring::put(KeyPurpose purpose, const KeyringKey& key, const RandomSource& random) {
    text_.keys.push_back(sealed_as(name_of(purpose), key, kek_, random));
    keys_.set(purpose, key);
}

void OpenKeyring::put_next(KeyPurpose purpose, const KeyringKey& key, const RandomSource& random) {
    text_.next.push_back(sealed_as(name_of(purpose), key, kek_, random));
    keys_.set_next(purpose, key);
}

bool OpenKeyring::is_key_of(std::size_t number, const Secret<32>& slot_key) const {
    return open_kek(slot_key, text_.slots.at(number)).has_value();
}

void OpenKeyring::add_slot(const NewSlot& slot, const RandomSource& random) {
    if (text_.slots.size() >= kMostSlots) {
        throw KeyProblem(name_ + " has " + std::to_string(kMostSlots) +
                         " slots already; remove one first");
    }
    text_.slots.push_back(seal_slot(slot, kek_, random));
}

void OpenKeyring::remove_slot(std::size_t number) {
    if (number >= text_.slots.size()) {
        throw KeyProblem(name_ + " has no slot with this number");
    }
    if (text_.slots.size() == 1) {
        throw KeyProblem("the last slot of " + name_ + " cannot be removed: nothing else opens it");
    }
    text_.slots.erase(text_.slots.begin() + static_cast<std::ptrdiff_t>(number));
}

void OpenKeyring::set_next(KeyPurpose purpose, const RandomSource& random) {
    if (keys_.next(purpose)) {
        throw KeyProblem("a new key " + name_of(purpose) + " is being brought in already");
    }
    put_next(purpose, fresh_key(keys_.entry(purpose).version + 1, random), random);
}

void OpenKeyring::promote_next(KeyPurpose purpose) {
    const std::optional<KeyringKey> next = keys_.next(purpose);
    if (!next) {
        throw KeyProblem("no new key " + name_of(purpose) + " is being brought in");
    }
    const SealedKey sealed = *find_key(text_.next, name_of(purpose));
    *std::find_if(text_.keys.begin(), text_.keys.end(), [&](const SealedKey& key) {
        return key.name == sealed.name;
    }) = sealed;
    keys_.set(purpose, next);
    drop_next(purpose);
}

void OpenKeyring::drop_next(KeyPurpose purpose) {
    if (!keys_.next(purpose)) {
        throw KeyProblem("no new key " + name_of(purpose) + " is being brought in");
    }
    erase(text_.next, name_of(purpose));
    keys_.set_next(purpose, std::nullopt);
}

void OpenKeyring::destroy(KeyPurpose purpose, const std::string& when) {
    if (keys_.next(purpose)) {
        throw KeyProblem("a new key " + name_of(purpose) +
                         " is being brought in; that has to be finished first");
    }
    text_.gone.push_back({name_of(purpose), keys_.entry(purpose).version, when});
    erase(text_.keys, name_of(purpose));
    keys_.set(purpose, std::nullopt);
    keys_.set_gone(text_.gone);
}

void OpenKeyring::rewrap(std::span<const NewSlot> slots, const RandomSource& random) {
    if (slots.empty()) {
        throw KeyProblem(name_ + " needs a slot: nothing else opens it");
    }
    Secret<32> kek;
    random(kek.fill());
    KeyringText fresh = text_;
    for (std::vector<SealedKey>* keys : {&fresh.keys, &fresh.next}) {
        for (SealedKey& key : *keys) {
            std::optional<Bytes> plain = open_key(kek_, key);
            if (!plain) {
                throw damaged(name_);
            }
            seal_key(key, kek, *plain, random);
            explicit_bzero(plain->data(), plain->size());
        }
    }
    fresh.slots.clear();
    for (const NewSlot& slot : slots) {
        fresh.slots.push_back(seal_slot(slot, kek, random));
    }
    text_ = std::move(fresh);
    kek_ = kek;
    opened_slot_ = 0;
}

std::string OpenKeyring::print(const RandomSource& random) {
    for (std::size_t i = 0; i < kKeyNames.size(); ++i) {
        const auto purpose = static_cast<KeyPurpose>(i);
        if (!keys_.has(purpose)) {
            put(purpose, fresh_key(last_gone(text_, kKeyNames[i]) + 1, random), random);
        }
    }
    text_.format = kKeyringFormat;
    text_.signed_part = print_keyring_body(text_);
    const Sha256Digest mac = mac_of(kek_, text_.signed_part);
    text_.mac.assign(mac.begin(), mac.end());
    return text_.signed_part + print_keyring_mac(text_.mac);
}

}  // namespace samspar::security
