#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "security/key_problem.h"
#include "security/keyring.h"
#include "security/keyring_format.h"
#include "security/random.h"
#include "security/secret.h"

namespace samspar::security {

// What somebody has in hand to open a ring with.
struct SlotOpener {
    std::string what;  // for messages: "the key file"
    // The key of this slot, or nothing when what is in hand has none for a slot of its kind.
    std::function<std::optional<Secret<32>>(const KeyringSlot&)> key_of;
};

// The 32 bytes of a slot key, whatever kind the slot is of: those of a key file may be handed out
// as a credential, and those that a passphrase or two shares give be used as they are.
[[nodiscard]] SlotOpener opened_by(const Secret<32>& key, std::string what = "the key file");

// A slot to be made: key_of would give `key` for it.
struct NewSlot {
    std::string kind;
    std::string parameter;
    Secret<32> key;
};

// A ring that can be changed: its text, its keys and the key-encryption key (KEK) that seals them.
// It is in memory; KeyringChange (keyring_file.h) is one that is on the disk. A change touches no
// sealed byte of anything else, and needs the key of no other slot; only rewrap seals all anew.
class OpenKeyring {
public:
    // A ring of these keys with one slot, under a fresh KEK.
    OpenKeyring(const Keyring& keys, const NewSlot& slot, const RandomSource& random);

    // `name` is how messages call the text. Throws KeyProblem when it is damaged, of a later
    // format, or not opened by this.
    OpenKeyring(std::string_view text, const SlotOpener& opener, std::string name);

    [[nodiscard]] const Keyring& keys() const { return keys_; }
    // What is in the text, sealed, keys of purposes that this program does not know as well.
    [[nodiscard]] const KeyringText& text() const { return text_; }
    // The number of the slot that opened it, from 0.
    [[nodiscard]] std::size_t opened_slot() const { return opened_slot_; }

    // Whether this is the key of the slot with that number.
    [[nodiscard]] bool is_key_of(std::size_t number, const Secret<32>& slot_key) const;

    // Throws KeyProblem when there are kMostSlots already.
    void add_slot(const NewSlot& slot, const RandomSource& random);
    // Throws KeyProblem for the last one, and when there is none with this number (from 0).
    void remove_slot(std::size_t number);

    // A fresh key to be brought in, with the version after the key's: keys().next(). Throws
    // KeyProblem when one is being brought in already, or there is no key.
    void set_next(KeyPurpose purpose, const RandomSource& random);
    // The next key is the key from now on, and the key of before is no longer in the ring.
    // Throws KeyProblem when there is no next one, as drop_next does.
    void promote_next(KeyPurpose purpose);
    void drop_next(KeyPurpose purpose);

    // Takes the key out and notes when (`2026-11-30T18:00:00Z`). print() makes a fresh one with the
    // next version. Other copies of the ring still have the old one as long as their KEK can be
    // opened. Throws KeyProblem when there is no key, or another is being brought in.
    void destroy(KeyPurpose purpose, const std::string& when);

    // A fresh KEK, under which every key is sealed anew, and these slots in the place of all that
    // there were. Whoever kept the old KEK opens no ring that is written from now on.
    void rewrap(std::span<const NewSlot> slots, const RandomSource& random);

    // The text to be written, in the newest format. A purpose of this program that has no key gets
    // a fresh one first.
    [[nodiscard]] std::string print(const RandomSource& random);

private:
    void open(const SlotOpener& opener);
    void read_keys();
    void put(KeyPurpose purpose, const KeyringKey& key, const RandomSource& random);
    void put_next(KeyPurpose purpose, const KeyringKey& key, const RandomSource& random);

    std::string name_ = "the keyring";
    KeyringText text_;
    Secret<32> kek_;
    Keyring keys_;
    std::size_t opened_slot_ = 0;
};

// The key of the slot that this opens, as opened_by takes it. Throws KeyProblem as OpenKeyring.
[[nodiscard]] Secret<32> slot_key_of(std::string_view text,
                                     const SlotOpener& opener,
                                     const std::string& name);

}  // namespace samspar::security
