#include "store/store.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>

#include "store/registrering_list.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

std::string all_bytes(const std::filesystem::path& directory) {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
        if (entry.is_regular_file()) {
            std::ifstream in(entry.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        }
    }
    return all;
}

TEST(StoreTest, no_file_of_the_directory_holds_plaintext) {
    TestStore t;
    {
        auto scope = t.store->write();
        t.add_insats(scope, "KanariefågelInsats");
        scope.commit(drift(), TestStore::event("kanarie.action"));
    }
    auto registrering = t.registrering("2021-03-15");
    registrering.person = t.store->person_tag("kanarieperson");
    const auto stored = t.insert(registrering);
    // While it is open, so that the log and its index are there too.
    std::string bytes = all_bytes(t.directory.path());
    EXPECT_TRUE(std::filesystem::exists(t.directory.database().string() + "-wal"));
    t.store.reset();
    bytes += all_bytes(t.directory.path());
    EXPECT_GT(bytes.size(), 100'000U);
    for (const std::string& canary : {std::string("Kanarief"),
                                      std::string("kanarieperson"),
                                      std::string("kanarie.action"),
                                      stored.kod,
                                      std::string("CREATE TABLE"),
                                      std::string("a_kassa")}) {
        EXPECT_EQ(bytes.find(canary), std::string::npos) << canary;
    }
}

TEST(StoreTest, a_second_opener_is_refused_while_the_first_lives) {
    TestStore t;
    EXPECT_THROW(Store(t.directory, t.keys), StoreInUse);
    t.store.reset();
    EXPECT_NO_THROW(Store(t.directory, t.keys));
}

TEST(StoreTest, a_wrong_keyring_is_refused) {
    TestStore t;
    t.store.reset();
    const auto other = security::Keyring::generate(security::system_random);
    EXPECT_THROW(Store(t.directory, other), OpenProblem);
    EXPECT_NO_THROW(t.open());
}

TEST(StoreTest, a_missing_database_is_said_and_not_made) {
    TestStore t;
    t.store.reset();
    std::filesystem::remove(t.directory.database());
    EXPECT_THROW(t.open(), OpenProblem);
    EXPECT_FALSE(std::filesystem::exists(t.directory.database()));
}

TEST(StoreTest, a_new_store_is_never_made_over_another) {
    TestStore t;
    EXPECT_THROW((void)DataDirectory::create(t.directory.path()), OpenProblem);
    EXPECT_THROW(Store::create(t.directory, t.keys, domain::Forbund{}), OpenProblem);
}

TEST(StoreTest, files_belong_to_the_owner_only) {
    TestStore t;
    using std::filesystem::perms;
    constexpr perms kOthers = perms::group_all | perms::others_all;
    for (const auto& entry : std::filesystem::directory_iterator(t.directory.path())) {
        EXPECT_EQ(entry.status().permissions() & kOthers, perms::none) << entry.path();
    }
    EXPECT_EQ(std::filesystem::status(t.directory.path()).permissions() & kOthers, perms::none);
}

TEST(StoreTest, a_scope_that_is_not_committed_leaves_nothing) {
    TestStore t;
    {
        auto scope = t.store->write();
        t.add_insats(scope, "Försvinner");
    }
    auto read = t.store->read();
    EXPECT_EQ(load_insatser(read).size(), 1U);
}

TEST(StoreTest, a_reader_sees_one_state_throughout) {
    TestStore t;
    auto read = t.store->read();
    EXPECT_EQ(load_insatser(read).size(), 1U);
    {
        auto scope = t.store->write();
        t.add_insats(scope, "Ny");
        scope.commit(drift(), TestStore::event("insats.create"));
    }
    EXPECT_EQ(load_insatser(read).size(), 1U);
    auto later = t.store->read();
    EXPECT_EQ(load_insatser(later).size(), 2U);
}

TEST(StoreTest, recorded_time_never_runs_backwards) {
    TestStore t;
    const auto before = t.now;
    t.insert(t.registrering("2021-03-15"));
    t.now.ms -= 3'600'000;
    auto scope = t.store->write();
    EXPECT_EQ(scope.now(), before);
}

TEST(StoreTest, remembers_the_forbund_and_its_kommuner) {
    TestStore t;
    auto read = t.store->read();
    const domain::Forbund forbund = load_forbund(read);
    EXPECT_EQ(forbund.namn, "HBS");
    ASSERT_EQ(forbund.kommuner.size(), 3U);
    EXPECT_EQ(forbund.kommuner[1].namn, "Botkyrka");
    EXPECT_EQ(t.lists.kommun.codes().front().code, "0126");
    EXPECT_EQ(t.lists.kommun.codes().back().code, "saknas");
}

TEST(StoreTest, a_person_key_is_tagged_without_regard_to_case_and_space) {
    TestStore t;
    EXPECT_EQ(t.store->person_tag(" P307 "), t.store->person_tag("p307"));
    EXPECT_NE(t.store->person_tag("p307"), t.store->person_tag("p308"));
    EXPECT_NE(t.store->extern_tag(domain::InsatsId{1}, "a"),
              t.store->extern_tag(domain::InsatsId{2}, "a"));
    TestStore other;
    EXPECT_NE(t.store->person_tag("p307"), other.store->person_tag("p307"));
}

TEST(StoreTest, ballast_is_there_to_give_back) {
    TestStore t;
    EXPECT_EQ(std::filesystem::file_size(t.directory.ballast()), 16U * 1024 * 1024);
    EXPECT_TRUE(has_ballast(t.directory));
    EXPECT_TRUE(spend_ballast(t.directory));
    EXPECT_FALSE(has_ballast(t.directory));
    EXPECT_EQ(std::filesystem::file_size(t.directory.ballast()), 15U * 1024 * 1024);
    for (int part = 1; part < 16; ++part) {
        EXPECT_TRUE(spend_ballast(t.directory)) << part;
    }
    EXPECT_FALSE(spend_ballast(t.directory));
    EXPECT_TRUE(release_ballast(t.directory));
    EXPECT_FALSE(release_ballast(t.directory));
    EXPECT_FALSE(spend_ballast(t.directory));
}

TEST(StoreTest, what_is_left_of_the_ballast_is_kept_where_there_is_no_room_for_all) {
    constexpr rlim_t kMegabyte = rlim_t{1024} * 1024;
    TestStore t;
    EXPECT_TRUE(spend_ballast(t.directory));
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    // As a full disk does, it lets no file grow.
    const rlimit little{15 * kMegabyte, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &little);
    ensure_ballast(t.directory);
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(std::filesystem::file_size(t.directory.ballast()), 15 * kMegabyte);
    ensure_ballast(t.directory);
    EXPECT_TRUE(has_ballast(t.directory));
}

TEST(StoreTest, ballast_is_not_laid_where_a_link_leads) {
    TestStore t;
    t.store.reset();
    const std::filesystem::path other = t.directory.path() / "other";
    std::ofstream(other) << "mine";
    std::filesystem::remove(t.directory.ballast());
    std::filesystem::create_symlink(other, t.directory.ballast());
    const Store again(t.directory, t.keys);
    EXPECT_EQ(std::filesystem::file_size(other), 4U);
}

TEST(StoreTest, a_sound_store_has_no_problems) {
    TestStore t;
    t.insert(t.registrering("2021-03-15"));
    EXPECT_TRUE(t.store->integrity_problems().empty());
}

TEST(StoreTest, takes_in_the_log_that_a_killed_process_left) {
    TestStore t;
    t.insert(t.registrering("2021-03-15"));
    const std::filesystem::path left = t.home / "left";
    std::filesystem::copy(t.directory.path(), left, std::filesystem::copy_options::recursive);
    const DataDirectory directory(left);
    std::filesystem::path log = directory.database();
    log += "-wal";
    ASSERT_GT(std::filesystem::file_size(log), 0U);
    Store again(directory, t.keys, t.options());
    EXPECT_EQ(std::filesystem::file_size(log), 0U);
    auto read = again.read();
    EXPECT_EQ(check_tally(read), std::vector<std::string>{});
    EXPECT_EQ(audit_rows(read, std::nullopt, 1).front().event.action, "registrering.start");
}

}  // namespace
}  // namespace samspar::store
