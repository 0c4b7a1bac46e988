// Killed in the middle of a rotation, wherever that is, while somebody registers: what was
// acknowledged is there, and exactly one key opens it. SAMSPAR_KILLS says how often, 10 times
// unless told.

#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <random>
#include <string>
#include <thread>

#include "store/rotation.h"
#include "support/backup_house.h"

namespace samspar::store {
namespace {

using security::KeyPurpose;
using test::BackupHouse;

int rotation_kills() {
    const char* const wanted = ::getenv("SAMSPAR_KILLS");
    return wanted == nullptr ? 10 : std::stoi(wanted);
}

void open_settled(BackupHouse& t) {
    const auto opener = security::opened_by(t.slot_key);
    t.keys = settle_rotation(t.directory,
                             security::load_keyring(t.directory.path(), opener),
                             opener,
                             security::system_random);
    t.open();
}

// Registers and rotates until it is killed; writes a byte for each registrering that is stored, and
// one of another kind for each rotation.
[[noreturn]] void work(BackupHouse& t, int acknowledge) {
    open_settled(t);
    std::thread writer([&] {
        for (;;) {
            t.insert(t.registrering("2021-03-15"));
            (void)!::write(acknowledge, "r", 1);
        }
    });
    for (;;) {
        security::KeyringChange ring(t.directory.path(), security::opened_by(t.slot_key));
        Rotation(*t.store, ring).run();
        (void)!::write(acknowledge, "k", 1);
    }
}

// What was acknowledged until it was killed, after so many bytes and a moment that chance decides.
std::string killed_in(BackupHouse& t, std::mt19937& random) {
    std::array<int, 2> pipe{};
    EXPECT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(pipe[0]);
        try {
            work(t, pipe[1]);
        } catch (const std::exception& error) {
            (void)!::write(pipe[1], "!", 1);
            ::_exit(2);
        }
    }
    ::close(pipe[1]);
    std::string acknowledged;
    char one = 0;
    for (auto bytes = 1 + random() % 12; bytes > 0 && ::read(pipe[0], &one, 1) == 1; --bytes) {
        acknowledged += one;
    }
    for (auto turns = random() % 400; turns > 0; --turns) {
        std::this_thread::yield();
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (::read(pipe[0], &one, 1) == 1) {
        acknowledged += one;
    }
    ::close(pipe[0]);
    return acknowledged;
}

TEST(RotationKill, leaves_one_key_and_all_that_was_acknowledged) {
    BackupHouse t;
    t.store.reset();
    std::mt19937 random(20261130);
    std::int64_t stored = 0;
    for (int i = 0; i < rotation_kills(); ++i) {
        const std::string acknowledged = killed_in(t, random);
        EXPECT_EQ(acknowledged.find('!'), std::string::npos) << "the work itself failed";
        ASSERT_NO_THROW(open_settled(t)) << i;
        const auto ring = security::load_keyring(t.directory.path(), t.slot_key);
        EXPECT_FALSE(ring.next(KeyPurpose::kDatabase));
        EXPECT_FALSE(std::filesystem::exists(rotating_of(t.directory)));
        std::int64_t found = 0;
        {
            auto scope = t.store->read();
            found = scope.database().execAndGet("SELECT count(*) FROM registrering").getInt64();
        }
        const std::int64_t told = stored + std::ranges::count(acknowledged, 'r');
        EXPECT_GE(found, told);
        EXPECT_LE(found, told + 1) << "at most the one that was under way";
        EXPECT_TRUE(t.store->integrity_problems().empty());
        stored = found;
        t.store.reset();
    }
}

}  // namespace
}  // namespace samspar::store
