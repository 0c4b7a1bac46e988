#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <functional>
#include <set>
#include <thread>

#include "security/counting_random.h"
#include "security/file_content.h"
#include "security/hex.h"
#include "security/keyring_file.h"
#include "security/keyring_format.h"
#include "support/temporary_directory.h"

namespace samspar::security {
namespace {

using test::TemporaryDirectory;
using testing::HasSubstr;

std::string loading(const std::filesystem::path& directory, const Secret<32>& slot_key) {
    try {
        (void)load_keyring(directory, slot_key);
    } catch (const KeyProblem& refused) {
        return refused.what();
    }
    return "no problem";
}

std::string hex_of(const Keyring& ring, KeyPurpose purpose) {
    return to_hex(ring.key(purpose).reveal());
}

const Secret<32> kSlotKey(Bytes(32, 0x11));

TEST(Keyring, gives_back_every_key_after_a_round_to_the_disk) {
    const TemporaryDirectory directory;
    const Keyring made = create_keyring(directory.path(), kSlotKey, system_random);
    const Keyring loaded = load_keyring(directory.path(), kSlotKey);
    std::set<std::string> different;
    for (std::size_t i = 0; i < kKeyNames.size(); ++i) {
        const auto purpose = static_cast<KeyPurpose>(i);
        EXPECT_EQ(hex_of(made, purpose), hex_of(loaded, purpose));
        EXPECT_EQ(loaded.entry(purpose).version, 1U);
        different.insert(hex_of(loaded, purpose));
    }
    EXPECT_EQ(different.size(), 6U);
}

TEST(Keyring, shows_no_key_and_is_open_to_nobody_else) {
    const TemporaryDirectory directory;
    const Keyring made = create_keyring(directory.path(), kSlotKey, system_random);
    const std::string text = test::content_of(directory / "keyring");
    for (std::size_t i = 0; i < kKeyNames.size(); ++i) {
        EXPECT_THAT(text, Not(HasSubstr(hex_of(made, static_cast<KeyPurpose>(i)))));
    }
    EXPECT_THAT(text, Not(HasSubstr(to_hex(kSlotKey.reveal()))));
    struct stat status {};
    ASSERT_EQ(::stat((directory / "keyring").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(Keyring, has_the_documented_lines) {
    const TemporaryDirectory directory;
    create_keyring(directory.path(), kSlotKey, system_random);
    const auto parsed = parse_keyring(test::content_of(directory / "keyring"));
    ASSERT_TRUE(parsed);
    ASSERT_EQ(parsed->slots.size(), 1U);
    EXPECT_EQ(parsed->slots[0].kind, "file");
    EXPECT_EQ(parsed->slots[0].parameter, "-");
    EXPECT_EQ(parsed->keys[0].name, "database");
    EXPECT_EQ(parsed->keys[5].name, "session");
    EXPECT_EQ(parsed->keys[0].sealed.size(), 60U);
    EXPECT_EQ(parsed->mac.size(), 32U);
}

TEST(Keyring, refuses_another_key_in_one_sentence) {
    const TemporaryDirectory directory;
    create_keyring(directory.path(), kSlotKey, system_random);
    EXPECT_THAT(loading(directory.path(), Secret<32>(Bytes(32, 0x12))),
                HasSubstr("the key file does not open the keyring"));
}

TEST(Keyring, refuses_when_it_is_missing_or_open_to_others) {
    const TemporaryDirectory directory;
    EXPECT_THAT(loading(directory.path(), kSlotKey), HasSubstr("is missing"));
    create_keyring(directory.path(), kSlotKey, system_random);
    ASSERT_EQ(::chmod((directory / "keyring").c_str(), 0644), 0);
    EXPECT_THAT(loading(directory.path(), kSlotKey), HasSubstr("is open to others"));
}

TEST(Keyring, refuses_after_a_change_of_any_single_character) {
    const TemporaryDirectory directory;
    create_keyring(directory.path(), kSlotKey, test::counting_random());
    const std::string good = test::content_of(directory / "keyring");
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = bad[i] == '3' ? '4' : '3';
        test::put_content(directory / "keyring", bad);
        EXPECT_NE(loading(directory.path(), kSlotKey), "no problem") << "character " << i;
    }
}

TEST(Keyring, refuses_cut_or_exchanged_lines) {
    const TemporaryDirectory directory;
    create_keyring(directory.path(), kSlotKey, system_random);
    const std::string good = test::content_of(directory / "keyring");
    std::vector<std::string> bad{"", "samspar-keyring 2\n", good + "\n", good + good};
    for (std::size_t length = 0; length < good.size(); ++length) {
        bad.push_back(good.substr(0, length));
    }
    std::string renamed = good;
    renamed.replace(renamed.find("person_tag"), 10, "persontag_");
    bad.push_back(renamed);
    std::string extra_slot = good;
    extra_slot.insert(extra_slot.find("key database"), "slot passphrase x 00\n");
    bad.push_back(extra_slot);
    for (const std::string& text : bad) {
        test::put_content(directory / "keyring", text);
        EXPECT_THAT(loading(directory.path(), kSlotKey), HasSubstr("is damaged"));
    }
}

TEST(Keyring, is_never_made_beside_an_existing_store) {
    for (const char* name : {"keyring", "samspar.db", "samspar.db-wal"}) {
        const TemporaryDirectory directory;
        test::put_content(directory / name, "here");
        EXPECT_THROW(create_keyring(directory.path(), kSlotKey, system_random), KeyProblem);
        EXPECT_EQ(test::content_of(directory / name), "here");
    }
}

TEST(Keyring, can_be_made_beside_its_key_file) {
    const TemporaryDirectory directory;
    const Secret<32> key = create_key_file(directory / "nyckel", system_random);
    create_keyring(directory.path(), key, system_random);
    EXPECT_EQ(loading(directory.path(), read_key_file(directory / "nyckel")), "no problem");
}

TEST(Keyring, is_written_also_when_a_crash_left_half_a_file) {
    const TemporaryDirectory directory;
    create_keyring(directory.path(), kSlotKey, system_random);
    test::put_content(directory / "keyring.new", "half");
    EXPECT_EQ(loading(directory.path(), kSlotKey), "no problem");
    KeyringChange(directory.path(), opened_by(kSlotKey)).write(system_random);
    EXPECT_EQ(loading(directory.path(), kSlotKey), "no problem");
    EXPECT_FALSE(std::filesystem::exists(directory / "keyring.new"));
}

TEST(Keyring, of_a_later_format_asks_for_a_newer_program) {
    const TemporaryDirectory directory;
    create_keyring(directory.path(), kSlotKey, system_random);
    std::string later = test::content_of(directory / "keyring");
    later.replace(later.find('2'), 1, "3");
    test::put_content(directory / "keyring", later + "whatever a later format holds\n");
    EXPECT_THAT(loading(directory.path(), kSlotKey), HasSubstr("update the program"));
    for (const char* first :
         {"samspar-keyring 03\n", "samspar-keyring \n", "samspar-keyring x\n"}) {
        test::put_content(directory / "keyring", first);
        EXPECT_THAT(loading(directory.path(), kSlotKey), HasSubstr("is damaged")) << first;
    }
}

TEST(Keyring, changes_wait_for_each_other_and_lose_nothing) {
    const TemporaryDirectory directory;
    create_keyring(directory.path(), kSlotKey, system_random);
    std::vector<std::thread> changes;
    for (int i = 0; i < 8; ++i) {
        changes.emplace_back([&, i] {
            KeyringChange change(directory.path(), opened_by(kSlotKey));
            change.ring().add_slot({"file", "-", Secret<32>(Bytes(32, std::uint8_t(i)))},
                                   system_random);
            change.write(system_random);
        });
    }
    for (std::thread& change : changes) {
        change.join();
    }
    for (int i = 0; i < 8; ++i) {
        EXPECT_EQ(loading(directory.path(), Secret<32>(Bytes(32, std::uint8_t(i)))), "no problem");
    }
}

}  // namespace
}  // namespace samspar::security
