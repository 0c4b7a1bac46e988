#include "security/open_keyring.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "security/aes_gcm.h"
#include "security/hex.h"
#include "security/hmac.h"

namespace samspar::security {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Secret<32> kOpenSlotKey(Bytes(32, 0x11));
const Secret<32> kOtherKey(Bytes(32, 0x22));
constexpr const char* kWhen = "2026-11-30T18:00:00Z";

// A ring as the first version of the program wrote it, with chance counting from 0: the key
// `database` is 00 01 02 ... 1f, `person_tag` goes on with 20.
constexpr std::string_view kFormat1 =
    "samspar-keyring 1\n"
    "slot file - e0e1e2e3e4e5e6e7e8e9eaebb2e39360263bc55c40cd127298ca55a1bd1e95d6df"
    "f80beef58edd69ea176912713c5b50408bd9ea78663f2a8d8b01d8\n"
    "key database 1 ecedeeeff0f1f2f3f4f5f6f7eff8ef21cd004512b132fbf61b86dddc2963f58"
    "754a510c782ba13cab2a36dd43864e098578aa0c7405ffa76c867e727\n"
    "key person_tag 1 f8f9fafbfcfdfeff00010203f05839aa74527edf93f58b35ca40b6ecd63ed"
    "df1735ff547ee9621d75324f54d607321224858a01d4ed24e31cf30cf6a\n"
    "key audit 1 0405060708090a0b0c0d0e0f786f2b6219b01a500fe7ec79a258d15978e93c4f20"
    "0e4d5a82b0da4f794018a01ee4eec8a48bd2aded5c3859cbfb6360\n"
    "key signing 1 101112131415161718191a1bf636e33ad0f9541f741dd48b07700b9445f9ac28"
    "c11b6d64408ab953e4490024aee8c3bb8e87d19d5584eb566f46f5c8\n"
    "key backup 1 1c1d1e1f2021222324252627ff6c26a9aa6ffd33beea59d34722fad597ba7cc9c"
    "22ff74c7ab66f099bcd6a5e83b202543e304829f8613d32329146a5\n"
    "key session 1 28292a2b2c2d2e2f3031323345d74c0531074e4ea13f111fb4fd2f9f0c2302ae"
    "b5b3bcf7b32c0f14f9ce9ce9b2bff12ce6f670a8802daee36c079ecd\n"
    "mac 097d067dbd06267a6f3487c4e3f1c7da56f1b0ab53bc87d9cc9680ed36e80753\n";

OpenKeyring opened(std::string_view text, const Secret<32>& key = kOpenSlotKey) {
    return {text, opened_by(key), "DIR/keyring"};
}

std::string problem(std::string_view text, const Secret<32>& key = kOpenSlotKey) {
    try {
        (void)opened(text, key);
    } catch (const KeyProblem& refused) {
        return refused.what();
    }
    return "no problem";
}

std::string fresh_text() {
    return OpenKeyring(Keyring::generate(system_random), {"file", "-", kOpenSlotKey}, system_random)
        .print(system_random);
}

std::string hex_of(const OpenKeyring& ring, KeyPurpose purpose) {
    return to_hex(ring.keys().key(purpose).reveal());
}

// The line of a text that begins so, without its line feed.
std::string line(const std::string& text, const std::string& begins) {
    const std::size_t at = ("\n" + text).find("\n" + begins);
    return at == std::string::npos ? "no such line" : text.substr(at, text.find('\n', at) - at);
}

const Secret<32> kKek(Bytes(32, 0x44));

SealedKey sealed(const std::string& name, std::uint32_t version) {
    SealedKey key{name, version, {}};
    const Bytes plain(32, static_cast<std::uint8_t>(name.size()));
    key.sealed = seal(kKek, plain, bytes_of(key_label(kKeyringFormat, key)), system_random);
    return key;
}

KeyringText six_keys() {
    KeyringText text;
    KeyringSlot slot{"file", "-", {}};
    const std::string label = slot_label(kKeyringFormat, slot);
    slot.sealed_kek = seal(kOpenSlotKey, kKek.reveal(), bytes_of(label), system_random);
    text.slots.push_back(slot);
    for (const std::string_view name : kKeyNames) {
        text.keys.push_back(sealed(std::string(name), 1));
    }
    return text;
}

// As any version of the program may write it that has the KEK.
std::string text_of(const KeyringText& text) {
    const std::string body = print_keyring_body(text);
    const Sha256Digest key = hmac_sha256(kKek.reveal(), bytes_of("mac"));
    return body + print_keyring_mac(hmac_sha256(key, bytes_of(body)));
}

TEST(OpenKeyring, reads_what_the_first_version_wrote) {
    const OpenKeyring ring = opened(kFormat1);
    EXPECT_EQ(hex_of(ring, KeyPurpose::kDatabase),
              "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    EXPECT_EQ(hex_of(ring, KeyPurpose::kPersonTag).substr(0, 8), "20212223");
    EXPECT_EQ(hex_of(ring, KeyPurpose::kSession).substr(0, 8), "a0a1a2a3");
    EXPECT_EQ(ring.keys().entry(KeyPurpose::kAudit).version, 1U);
}

TEST(OpenKeyring, writes_format_1_as_format_2_without_sealing_anything_anew) {
    OpenKeyring ring = opened(kFormat1);
    ring.add_slot({"file", "-", kOtherKey}, system_random);
    const std::string text = ring.print(system_random);
    EXPECT_EQ(text.substr(0, text.find('\n')), "samspar-keyring 2");
    const std::string old(kFormat1);
    for (const std::string begins :
         {"slot file", "key database", "key person_tag", "key session"}) {
        EXPECT_EQ(line(text, begins), line(old, begins));
    }
    EXPECT_EQ(hex_of(opened(text), KeyPurpose::kSession), hex_of(ring, KeyPurpose::kSession));
    EXPECT_EQ(hex_of(opened(text, kOtherKey), KeyPurpose::kAudit),
              hex_of(ring, KeyPurpose::kAudit));
}

TEST(OpenKeyring, brings_a_key_in_and_puts_it_in_the_place_of_the_old_one) {
    OpenKeyring ring = opened(fresh_text());
    const std::string old = hex_of(ring, KeyPurpose::kDatabase);
    ring.set_next(KeyPurpose::kDatabase, system_random);
    const std::string begun = ring.print(system_random);
    OpenKeyring again = opened(begun);
    ASSERT_TRUE(again.keys().next(KeyPurpose::kDatabase));
    EXPECT_EQ(again.keys().next(KeyPurpose::kDatabase)->version, 2U);
    EXPECT_EQ(hex_of(again, KeyPurpose::kDatabase), old);
    const std::string next = to_hex(again.keys().next(KeyPurpose::kDatabase)->key.reveal());
    EXPECT_THROW(again.set_next(KeyPurpose::kDatabase, system_random), KeyProblem);

    again.promote_next(KeyPurpose::kDatabase);
    const OpenKeyring done = opened(again.print(system_random));
    EXPECT_EQ(hex_of(done, KeyPurpose::kDatabase), next);
    EXPECT_EQ(done.keys().entry(KeyPurpose::kDatabase).version, 2U);
    EXPECT_FALSE(done.keys().next(KeyPurpose::kDatabase));
    EXPECT_EQ(line(again.print(system_random), "key audit"), line(begun, "key audit"));
}

TEST(OpenKeyring, gives_up_a_key_that_was_to_come) {
    OpenKeyring ring = opened(fresh_text());
    EXPECT_THROW(ring.drop_next(KeyPurpose::kDatabase), KeyProblem);
    EXPECT_THROW(ring.promote_next(KeyPurpose::kDatabase), KeyProblem);
    ring.set_next(KeyPurpose::kDatabase, system_random);
    ring.drop_next(KeyPurpose::kDatabase);
    EXPECT_FALSE(opened(ring.print(system_random)).keys().next(KeyPurpose::kDatabase));
}

TEST(OpenKeyring, keeps_of_a_destroyed_key_only_when_and_makes_a_fresh_one) {
    const std::string before = fresh_text();
    OpenKeyring ring = opened(before);
    const std::string old = hex_of(ring, KeyPurpose::kPersonTag);
    ring.destroy(KeyPurpose::kPersonTag, kWhen);
    EXPECT_THROW((void)ring.keys().key(KeyPurpose::kPersonTag), KeyProblem);
    const std::string text = ring.print(system_random);
    EXPECT_EQ(line(text, "gone"), std::string("gone person_tag 1 ") + kWhen);
    const std::string sealed = line(before, "key person_tag").substr(17);
    EXPECT_EQ(text.find(sealed), std::string::npos);
    const OpenKeyring after = opened(text);
    EXPECT_NE(hex_of(after, KeyPurpose::kPersonTag), old);
    EXPECT_EQ(after.keys().entry(KeyPurpose::kPersonTag).version, 2U);
    ASSERT_EQ(after.keys().gone().size(), 1U);
    EXPECT_EQ(after.keys().gone()[0].when, kWhen);
}

TEST(OpenKeyring, destroys_no_key_while_another_comes) {
    OpenKeyring ring = opened(fresh_text());
    ring.set_next(KeyPurpose::kPersonTag, system_random);
    EXPECT_THROW(ring.destroy(KeyPurpose::kPersonTag, kWhen), KeyProblem);
}

TEST(OpenKeyring, seals_all_anew_under_a_fresh_kek) {
    const std::string before = fresh_text();
    OpenKeyring ring = opened(before);
    ring.add_slot({"passphrase", "x", kOtherKey}, system_random);
    ring.set_next(KeyPurpose::kBackup, system_random);
    ring.rewrap(std::vector<NewSlot>{{"file", "-", kOtherKey}}, system_random);
    const std::string text = ring.print(system_random);
    EXPECT_THAT(problem(text), HasSubstr("does not open"));
    const OpenKeyring after = opened(text, kOtherKey);
    EXPECT_EQ(after.text().slots.size(), 1U);
    for (std::size_t i = 0; i < kKeyNames.size(); ++i) {
        const std::string name = "key " + std::string(kKeyNames[i]);
        EXPECT_NE(line(text, name), line(before, name));
        EXPECT_EQ(hex_of(after, static_cast<KeyPurpose>(i)),
                  hex_of(opened(before), static_cast<KeyPurpose>(i)));
    }
    EXPECT_TRUE(after.keys().next(KeyPurpose::kBackup));
    EXPECT_THROW(ring.rewrap({}, system_random), KeyProblem);
}

TEST(OpenKeyring, keeps_slots_of_other_kinds_and_the_last_one) {
    OpenKeyring ring = opened(fresh_text());
    ring.add_slot({"hologram", "of:the+director", Secret<32>(Bytes(32, 0x55))}, system_random);
    const std::string text = ring.print(system_random);
    OpenKeyring again = opened(text);
    again.add_slot({"credential", "samspar", kOtherKey}, system_random);
    EXPECT_EQ(line(again.print(system_random), "slot hologram"), line(text, "slot hologram"));
    EXPECT_EQ(opened(again.print(system_random), kOtherKey).opened_slot(), 2U);
    EXPECT_THROW(again.remove_slot(3), KeyProblem);
    again.remove_slot(0);
    again.remove_slot(0);
    EXPECT_THROW(again.remove_slot(0), KeyProblem);
    EXPECT_THAT(problem(again.print(system_random)), HasSubstr("does not open"));
    EXPECT_EQ(problem(again.print(system_random), kOtherKey), "no problem");
}

TEST(OpenKeyring, keeps_keys_of_purposes_that_it_does_not_know) {
    KeyringText later = six_keys();
    later.keys.insert(later.keys.begin(), sealed("witness", 7));
    later.next.push_back(sealed("witness", 8));
    later.gone.push_back({"moon", 3, kWhen});
    const std::string text = text_of(later);
    OpenKeyring ring = opened(text);
    ring.add_slot({"file", "-", kOtherKey}, system_random);
    const std::string written = ring.print(system_random);
    EXPECT_EQ(line(written, "key witness"), line(text, "key witness"));
    EXPECT_EQ(line(written, "next witness"), line(text, "next witness"));
    EXPECT_EQ(line(written, "gone moon"), std::string("gone moon 3 ") + kWhen);

    ring.rewrap(std::vector<NewSlot>{{"file", "-", kOtherKey}}, system_random);
    const std::string anew = ring.print(system_random);
    EXPECT_NE(line(anew, "key witness"), line(text, "key witness"));
    EXPECT_EQ(line(anew, "key witness").substr(0, 14), "key witness 7 ");
    EXPECT_EQ(problem(anew, kOtherKey), "no problem");
}

TEST(OpenKeyring, gives_a_purpose_without_a_key_a_fresh_one_when_it_is_written) {
    KeyringText earlier = six_keys();
    earlier.keys.erase(earlier.keys.begin() + 1);
    earlier.gone = {{"person_tag", 1, kWhen}, {"person_tag", 2, kWhen}};
    const std::string text = text_of(earlier);
    OpenKeyring ring = opened(text);
    EXPECT_FALSE(ring.keys().has(KeyPurpose::kPersonTag));
    const std::string written = ring.print(system_random);
    EXPECT_EQ(line(written, "key person_tag").substr(0, 17), "key person_tag 3 ");
    EXPECT_TRUE(opened(written).keys().has(KeyPurpose::kPersonTag));
    for (const std::string begins : {"slot file", "key database", "key audit", "key session"}) {
        EXPECT_EQ(line(written, begins), line(text, begins));
    }
}

TEST(OpenKeyring, refuses_lines_that_do_not_fit_each_other) {
    using Change = void (*)(KeyringText&);
    const std::vector<Change> changes{
        [](KeyringText& text) { text.keys.pop_back(); },
        [](KeyringText& text) { text.keys.push_back(text.keys.front()); },
        [](KeyringText& text) { text.next.push_back(sealed("database", 1)); },
        [](KeyringText& text) { text.next.push_back(sealed("database", 3)); },
        [](KeyringText& text) { text.next.push_back(sealed("nobody", 2)); },
        [](KeyringText& text) {
            text.next = {sealed("audit", 2), sealed("audit", 2)};
        },
        [](KeyringText& text) {
            text.gone.push_back({"audit", 1, kWhen});
        },
        [](KeyringText& text) {
            text.gone.push_back({"moon", 1, "2026-11-30"});
        },
        [](KeyringText& text) { text.keys.push_back(sealed("Witness|1", 1)); },
        [](KeyringText& text) { text.slots.clear(); },
        [](KeyringText& text) { std::swap(text.keys[0].sealed, text.keys[1].sealed); },
        [](KeyringText& text) { text.keys[0].version = 2; },
    };
    ASSERT_EQ(problem(text_of(six_keys())), "no problem");
    for (std::size_t i = 0; i < changes.size(); ++i) {
        KeyringText text = six_keys();
        changes[i](text);
        EXPECT_THAT(problem(text_of(text)), HasSubstr("is damaged")) << i;
    }
}

TEST(OpenKeyring, takes_no_more_slots_than_it_can_read) {
    OpenKeyring ring = opened(fresh_text());
    for (std::size_t i = 1; i < kMostSlots; ++i) {
        ring.add_slot({"file", "-", kOtherKey}, system_random);
    }
    EXPECT_THROW(ring.add_slot({"file", "-", kOtherKey}, system_random), KeyProblem);
    EXPECT_EQ(problem(ring.print(system_random)), "no problem");
}

}  // namespace
}  // namespace samspar::security
