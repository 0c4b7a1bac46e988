// A keyring and a sheet of a split that somebody has changed are refused or mean what they meant.

#include <gtest/gtest.h>

#include "fuzz/mutate.h"
#include "security/hex.h"
#include "security/keyring_file.h"
#include "security/recovery_passphrase.h"
#include "security/share_words.h"

namespace samspar::security {
namespace {

using fuzz::Mutator;
using fuzz::printable;

TEST(SecurityFuzz, a_changed_keyring_is_refused_or_gives_the_same_keys) {
    const Secret<32> key(Bytes(32, 0x11));
    OpenKeyring ring(Keyring::generate(system_random), {"file", "-", key}, system_random);
    ring.set_next(KeyPurpose::kDatabase, system_random);
    ring.destroy(KeyPurpose::kPersonTag, "2026-11-30T18:00:00Z");
    const std::string good = ring.print(system_random);
    const auto person_tag = [&](const std::string& text) {
        const Keyring keys = OpenKeyring(text, opened_by(key), "x").keys();
        return to_hex(keys.key(KeyPurpose::kPersonTag).reveal());
    };
    const std::string want = person_tag(good);
    Mutator texts(
        {good}, {"slot ", "key ", "next ", "gone ", "mac ", "\n", " ", "2", "1"}, fuzz::seed());
    for (int i = 0; i < fuzz::rounds(20'000); ++i) {
        const std::string text = texts.next();
        try {
            EXPECT_EQ(person_tag(text), want) << printable(text);
        } catch (const KeyProblem&) {
            continue;
        }
    }
}

TEST(SecurityFuzz, a_changed_sheet_is_refused_or_read_as_a_share) {
    const auto shares = split_secret(Secret<32>(Bytes(32, 0x11)), system_random);
    Mutator texts({std::string(print_share(shares[0]).reveal())},
                  {"ananas", "zebra", "\n", " ", "1", "\xc3\xa5"},
                  fuzz::seed());
    for (int i = 0; i < fuzz::rounds(20'000); ++i) {
        const std::string text = texts.next();
        const auto read = read_share(text);
        if (const auto* share = std::get_if<SecretShare>(&read)) {
            EXPECT_TRUE(share->number >= 1 && share->number <= 3) << printable(text);
        } else {
            EXPECT_FALSE(std::get<1>(read).empty()) << printable(text);
        }
    }
}

TEST(SecurityFuzz, the_cost_of_a_passphrase_slot_is_bounded_whatever_it_says) {
    Mutator texts({"argon2id:m=8,t=1,p=1:00000000000000000000000000000000"},
                  {"x", ":", ",", "-", "y="},
                  fuzz::seed());
    const SecretText words("ananas");
    for (int i = 0; i < fuzz::rounds(200); ++i) {
        (void)passphrase_key(words, texts.next());
    }
}

}  // namespace
}  // namespace samspar::security
