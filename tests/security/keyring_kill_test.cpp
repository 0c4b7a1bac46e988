// Killed in the middle of a change of the keyring, wherever that is: always one valid state of it.
// SAMSPAR_KILLS says how often, 20 times unless told.

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>

#include "security/hex.h"
#include "security/keyring_file.h"
#include "support/kill_during.h"
#include "support/temporary_directory.h"

namespace samspar::security {
namespace {

const Secret<32> kMine(Bytes(32, 0x11));
const Secret<32> kOther(Bytes(32, 0x22));

OpenKeyring read(const std::filesystem::path& directory, const Secret<32>& key) {
    return {read_keyring_text(directory), opened_by(key), "keyring"};
}

// From one slot over two, a fresh KEK and a key that comes and goes, to one slot again.
void change_all(const std::filesystem::path& directory) {
    const std::vector<NewSlot> both{{"file", "-", kMine}, {"file", "-", kOther}};
    KeyringChange change(directory, opened_by(kMine));
    if (change.ring().text().slots.size() == 1) {
        change.ring().add_slot(both[1], system_random);
        change.write(system_random);
    }
    if (!change.ring().keys().next(KeyPurpose::kBackup)) {
        change.ring().set_next(KeyPurpose::kBackup, system_random);
        change.write(system_random);
    }
    change.ring().rewrap(both, system_random);
    change.write(system_random);
    change.ring().promote_next(KeyPurpose::kBackup);
    change.write(system_random);
    change.ring().remove_slot(1);
    change.write(system_random);
}

TEST(KeyringKill, leaves_the_ring_of_before_or_the_next_one) {
    const test::TemporaryDirectory directory;
    create_keyring(directory.path(), kMine, system_random);
    const auto database =
        to_hex(read(directory.path(), kMine).keys().key(KeyPurpose::kDatabase).reveal());
    std::mt19937 random(20261130);
    std::set<std::string> states;
    std::uint32_t version = 1;
    for (int i = 0; i < test::kills(); ++i) {
        test::kill_during([&] { change_all(directory.path()); }, random);
        const OpenKeyring ring = read(directory.path(), kMine);
        EXPECT_EQ(to_hex(ring.keys().key(KeyPurpose::kDatabase).reveal()), database);
        EXPECT_GE(ring.keys().entry(KeyPurpose::kBackup).version, version);
        version = ring.keys().entry(KeyPurpose::kBackup).version;
        const std::size_t slots = ring.text().slots.size();
        if (slots == 2) {
            EXPECT_EQ(read(directory.path(), kOther).opened_slot(), 1U);
        } else {
            EXPECT_EQ(slots, 1U);
            EXPECT_THROW((void)read(directory.path(), kOther), KeyProblem);
        }
        const bool has_next = ring.keys().next(KeyPurpose::kBackup).has_value();
        states.insert(std::to_string(slots) + (has_next ? " and next" : ""));
        change_all(directory.path());
        EXPECT_FALSE(std::filesystem::exists(directory / "keyring.new"));
    }
    std::cout << "states found:";
    for (const std::string& state : states) {
        std::cout << " [" << state << "]";
    }
    std::cout << "\n";
}

}  // namespace
}  // namespace samspar::security
