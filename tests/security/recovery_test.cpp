#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "security/counting_random.h"
#include "security/credential.h"
#include "security/file_content.h"
#include "security/hex.h"
#include "security/key_file.h"
#include "security/recovery_passphrase.h"
#include "security/recovery_words.h"
#include "security/share_words.h"
#include "support/temporary_directory.h"

namespace samspar::security {
namespace {

using testing::HasSubstr;

constexpr PasswordCost kCheapRecovery{.memory_kib = 64, .passes = 1, .lanes = 1};
const Secret<32> kRecoveryKey(Bytes(32, 0x5a));

std::string words_read(std::string_view text) {
    const auto read = read_share(text);
    return read.index() == 0 ? "no problem" : std::get<1>(read);
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += word + " ";
    }
    return text;
}

KeyringSlot slot_of(const NewSlot& slot) {
    return {slot.kind, slot.parameter, {}};
}

TEST(RecoveryWords, are_bytes_that_four_letters_tell_apart) {
    std::set<std::string_view> beginnings;
    for (std::size_t i = 0; i < 256; ++i) {
        const std::string_view word = recovery_words().at(i);
        EXPECT_GE(word.size(), 4U);
        EXPECT_LE(word.size(), 8U);
        EXPECT_EQ(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), std::string_view::npos);
        beginnings.insert(word.substr(0, 4));
        EXPECT_EQ(recovery_byte(word), i);
    }
    EXPECT_EQ(beginnings.size(), 256U);
    EXPECT_EQ(recovery_byte("ANANAS"), 0);
    EXPECT_EQ(recovery_byte("ana"), std::nullopt);
    EXPECT_EQ(recovery_byte(""), std::nullopt);
}

TEST(RecoveryPassphrase, opens_its_slot_however_it_is_typed) {
    const SecretText made = make_passphrase(system_random);
    EXPECT_EQ(typed_words(made.reveal()).size(), 10U);
    const NewSlot slot = passphrase_slot(made, system_random, kCheapRecovery);
    EXPECT_THAT(slot.parameter, HasSubstr("argon2id:m=64,t=1,p=1:"));
    std::string loud = "\t";
    for (const char letter : made.reveal()) {
        loud +=
            letter == ' ' ? std::string("  \n") : std::string(1, static_cast<char>(letter - 32));
    }
    const auto key = opened_by_passphrase(SecretText(loud)).key_of(slot_of(slot));
    ASSERT_TRUE(key);
    EXPECT_EQ(to_hex(key->reveal()), to_hex(slot.key.reveal()));
    const auto other = opened_by_passphrase(SecretText("ananas ankare")).key_of(slot_of(slot));
    EXPECT_NE(to_hex(other.value().reveal()), to_hex(slot.key.reveal()));
}

TEST(RecoveryPassphrase, is_derived_once_for_the_key_of_its_slot) {
    const SecretText made = make_passphrase(system_random);
    const NewSlot slot = passphrase_slot(made, system_random, kCheapRecovery);
    OpenKeyring ring(Keyring::generate(system_random), {"file", "-", kRecoveryKey}, system_random);
    ring.add_slot(slot, system_random);
    const SlotOpener by_words = opened_by_passphrase(made);
    int derived = 0;
    const SlotOpener counting{by_words.what, [&](const KeyringSlot& of) {
                                  const auto key = by_words.key_of(of);
                                  derived += key ? 1 : 0;
                                  return key;
                              }};
    const Secret<32> key = slot_key_of(ring.print(system_random), counting, "here");
    EXPECT_EQ(to_hex(key.reveal()), to_hex(slot.key.reveal()));
    EXPECT_EQ(derived, 1);
}

TEST(RecoveryPassphrase, passes_over_a_slot_that_asks_for_too_much) {
    const std::string salt(32, '0');
    for (const char* cost : {"m=1048577,t=1,p=1",
                             "m=64,t=17,p=1",
                             "m=64,t=1,p=5",
                             "m=64,t=0,p=1",
                             "m=64,t=1,p=0",
                             "m=4,t=1,p=1",
                             "m=99999999999,t=1,p=1",
                             "m=-1,t=1,p=1"}) {
        const std::string parameter = std::string("argon2id:") + cost + ":" + salt;
        EXPECT_FALSE(passphrase_key(SecretText("ananas"), parameter)) << cost;
    }
    EXPECT_TRUE(passphrase_key(SecretText("ananas"), "argon2id:m=64,t=1,p=1:" + salt));
    EXPECT_FALSE(passphrase_key(SecretText("ananas"), "argon2id:m=64,t=1,p=1:00"));
    EXPECT_FALSE(passphrase_key(SecretText("ananas"), "x"));
}

TEST(SecretShares, are_points_of_lines_in_the_field_of_aes) {
    EXPECT_EQ(multiply(0x57, 0x83), 0xc1);  // FIPS 197, section 4.2
    EXPECT_EQ(multiply(0x57, 0x13), 0xfe);
    EXPECT_EQ(multiply(0x53, 0xca), 0x01);
    const auto shares = split_secret(kRecoveryKey, test::counting_random());
    // The slope of the first byte is 3, so that the points are 5a+3, 5a+6, 5a+5.
    EXPECT_EQ(shares[0].points.reveal()[0], 0x59);
    EXPECT_EQ(shares[1].points.reveal()[0], 0x5c);
    EXPECT_EQ(shares[2].points.reveal()[0], 0x5f);
}

TEST(SecretShares, give_the_secret_two_by_two_in_any_order) {
    const auto shares = split_secret(kRecoveryKey, system_random);
    for (std::size_t a = 0; a < 3; ++a) {
        for (std::size_t b = 0; b < 3; ++b) {
            if (a != b) {
                EXPECT_EQ(to_hex(join_shares(shares.at(a), shares.at(b)).reveal()),
                          to_hex(kRecoveryKey.reveal()));
            }
        }
    }
}

TEST(SecretShares, are_refused_when_they_do_not_belong_together) {
    const auto shares = split_secret(kRecoveryKey, system_random);
    const auto others = split_secret(kRecoveryKey, system_random);
    EXPECT_THROW((void)join_shares(shares[0], shares[0]), std::logic_error);
    EXPECT_THROW((void)join_shares(shares[0], others[1]), std::logic_error);
    EXPECT_THAT(why_not_joined(shares[1], shares[1]), HasSubstr("the same share twice"));
    EXPECT_THAT(why_not_joined(shares[0], others[1]), HasSubstr("different splits"));
    EXPECT_EQ(why_not_joined(shares[0], shares[2]), "");
}

TEST(ShareWords, come_back_from_paper) {
    const auto shares = split_secret(kRecoveryKey, system_random);
    const SecretText text = print_share(shares[2]);
    const auto read = read_share(text.reveal());
    ASSERT_EQ(read.index(), 0U);
    const auto& share = std::get<0>(read);
    EXPECT_EQ(share.number, 3);
    EXPECT_EQ(share.split, shares[2].split);
    EXPECT_EQ(to_hex(share.points.reveal()), to_hex(shares[2].points.reveal()));
    EXPECT_EQ(words_read(joined(typed_words(text.reveal()))), "no problem");
}

TEST(ShareWords, name_the_row_that_was_mistyped) {
    const auto shares = split_secret(kRecoveryKey, test::counting_random());
    const auto words = typed_words(print_share(shares[0]).reveal());
    ASSERT_EQ(words.size(), 45U);
    auto wrong = words;
    wrong[16] = wrong[16] == "zebra" ? "yrke" : "zebra";
    EXPECT_EQ(words_read(joined(wrong)), "row 4 does not fit its check word");
    wrong = words;
    wrong[41] = "hemlig";
    EXPECT_EQ(words_read(joined(wrong)), "row 9 has a word that is not of the list: number 2");
    wrong = words;
    wrong.resize(22);
    EXPECT_EQ(words_read(joined(wrong)), "row 5 is not there whole");
    wrong = words;
    wrong.push_back("zebra");
    EXPECT_THAT(words_read(joined(wrong)), HasSubstr("after row 9"));
    EXPECT_EQ(words_read(""), "row 1 is not there whole");
}

TEST(ShareWords, do_not_take_a_row_of_another_sheet) {
    const auto shares = split_secret(kRecoveryKey, test::counting_random());
    auto words = typed_words(print_share(shares[0]).reveal());
    const auto others = typed_words(print_share(shares[1]).reveal());
    std::copy_n(others.begin() + 10, 5, words.begin() + 10);
    EXPECT_EQ(words_read(joined(words)), "row 3 does not fit its check word");
}

TEST(ShareSlot, is_opened_by_its_split_alone) {
    const auto shares = split_secret(kRecoveryKey, system_random);
    const auto others = split_secret(kRecoveryKey, system_random);
    const KeyringSlot slot = slot_of(shares_slot(kRecoveryKey, shares[0]));
    EXPECT_TRUE(opened_by_shares(shares[0], shares[1]).key_of(slot));
    EXPECT_FALSE(opened_by_shares(others[0], others[1]).key_of(slot));
}

TEST(Credential, is_the_key_that_systemd_gives_the_process) {
    const test::TemporaryDirectory directory;
    const Secret<32> key = create_key_file(directory / "samspar-key", system_random);
    ::unsetenv("CREDENTIALS_DIRECTORY");
    EXPECT_THROW((void)read_credential("samspar-key"), KeyProblem);
    ::setenv("CREDENTIALS_DIRECTORY", directory.path().c_str(), 1);
    EXPECT_EQ(to_hex(read_credential("samspar-key").reveal()), to_hex(key.reveal()));
    EXPECT_THROW((void)read_credential("other"), KeyProblem);
    for (const char* name : {"", "..", "../samspar-key", "a/b", ".hidden"}) {
        EXPECT_THROW((void)read_credential(name), KeyProblem) << name;
    }
    ::unsetenv("CREDENTIALS_DIRECTORY");
}

}  // namespace
}  // namespace samspar::security
