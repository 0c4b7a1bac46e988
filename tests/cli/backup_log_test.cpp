// Every reading of a backup is in the access log of the store that is there, when one can take it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>

#include "cli/local_store.h"
#include "cli/program.h"
#include "store/audit.h"
#include "store/backup_state.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

std::vector<store::AuditRow> rows_of(const Home& home, const std::string& action) {
    cli::LocalStore access(home.data(), std::nullopt);
    store::ReadScope scope = access.store().read();
    return store::find_audit_rows(scope, {.action = action});
}

TEST(BackupLog, a_check_leaves_a_row_in_the_store_that_is_named) {
    const Home home;
    const Finished made = home.run({"backup", home.path("one.backup"), "--json"});
    ASSERT_EQ(made.code, 0);
    EXPECT_EQ(samspar({"backup", "verify", home.path("one.backup"), "--key-file", home.key()}).code,
              0);
    EXPECT_THAT(rows_of(home, "drift.verify"), SizeIs(0)) << "no store was named";
    const Finished run = home.run({"backup", "verify", home.path("one.backup")});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.err, "");
    const auto rows = rows_of(home, "drift.verify");
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows.front().event.result, store::AuditResult::kOk);
    EXPECT_THAT(rows.front().event.detail, HasSubstr(made.json()["sha256"].get<std::string>()));
}

TEST(BackupLog, a_check_that_found_damage_leaves_one_that_says_so) {
    const Home home;
    home.file("none.backup", "no backup");
    EXPECT_EQ(home.run({"backup", "verify", home.path("none.backup")}).code, 1);
    const auto rows = rows_of(home, "drift.verify");
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(rows.front().event.result, store::AuditResult::kRefused);
    EXPECT_THAT(rows.front().event.detail, HasSubstr("damaged"));
}

TEST(BackupLog, a_check_needs_no_store_that_can_be_opened) {
    const Home home;
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    std::filesystem::remove(home.data() + "/samspar.db");
    const Finished none = home.run({"backup", "verify", home.path("one.backup")});
    EXPECT_EQ(none.code, 0);
    EXPECT_EQ(none.err, "");
    home.file("data/samspar.db", std::string(5000, 'x'));
    const Finished sick = home.run({"backup", "verify", home.path("one.backup")});
    EXPECT_EQ(sick.code, 0);
    EXPECT_THAT(sick.err, HasSubstr("no row in the access log of that reading: "));
}

TEST(BackupLog, a_service_notes_checks_and_rehearsals) {
    const Home home;
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    EXPECT_EQ(home.run({"restore", home.path("one.backup"), "--dry-run"}).code, 0);
    {
        Running service({"serve", "--listen", "127.0.0.1:0", "--data", home.data()});
        ASSERT_NE(service.line_of_stdout(), "");
        EXPECT_EQ(home.run({"backup", "verify", home.path("one.backup")}).code, 0);
        const Finished looked = home.run({"restore", home.path("one.backup"), "--dry-run"});
        EXPECT_EQ(looked.code, 0) << looked.err;
        EXPECT_THAT(looked.out, HasSubstr("notes the reading in its access log"));
        EXPECT_EQ(looked.err, "");
        service.signal(SIGTERM);
        EXPECT_EQ(service.wait(), 0);
    }
    EXPECT_THAT(rows_of(home, "drift.verify"), SizeIs(1));
    EXPECT_THAT(rows_of(home, "drift.rehearse"), SizeIs(1))
        << "the first had no service to note it";
    EXPECT_THAT(home.run({"doctor"}).out, HasSubstr("ok       rehearsal"));
}

TEST(BackupLog, tells_how_old_the_newest_is_wherever_it_has_gone) {
    const Home home;
    const auto state = [&] {
        cli::LocalStore access(home.data(), std::nullopt);
        store::ReadScope scope = access.store().read();
        return store::backup_state(scope, store::DataDirectory(home.data()));
    };
    EXPECT_FALSE(state().made);
    EXPECT_TRUE(store::is_old(state(), domain::system_now()));
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    std::filesystem::remove(home.path("one.backup"));
    const store::BackupState made = state();
    ASSERT_TRUE(made.made);
    EXPECT_FALSE(store::is_old(made, *made.made));
    EXPECT_TRUE(store::is_old(made, {made.made->ms + store::kBackupIsOldMs + 1}));
    EXPECT_FALSE(made.rehearsed);
    EXPECT_EQ(made.waiting, 0U);
}

}  // namespace
}  // namespace samspar::test
