#include "publication/microdata.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "audit/audit.h"
#include "publication/hbs_store.h"
#include "security/sha256.h"
#include "store/publicering.h"

namespace samspar::publication {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

class MicrodataTest : public ::testing::Test {
protected:
    PreparedMicrodata prepare(int year) {
        return prepare_microdata(*t.store,
                                 {.period = domain::year_period(year), .program = "0.1.0"});
    }
    std::optional<NoMicrodata> give_out(const PreparedMicrodata& prepared) {
        store::Transaction scope = t.store->write();
        const auto refused = store_microdata(scope, store::drift(), prepared);
        if (!refused) {
            scope.commit(store::drift(), microdata_event(domain::year_period(2021), prepared));
        }
        return refused;
    }
    std::vector<std::string> all_files_for_auditors() {
        store::ReadScope scope = t.store->read();
        std::vector<std::string> files =
            store::load_contents(scope, store::ReleaseKind::kMicrodata, "sdc-audit");
        for (const store::Publicering& each : store::load_publiceringar(scope)) {
            files.push_back(store::find_publicering_file(scope, each.nummer, "sdc-audit")->content);
        }
        return files;
    }
    std::string last_action() {
        store::ReadScope scope = t.store->read();
        const store::AuditRow row = store::audit_rows(scope, std::nullopt, 1).front();
        return row.event.action + " " + row.event.detail;
    }

    test::HbsStore t;
};

TEST_F(MicrodataTest, the_tables_of_the_year_come_first) {
    EXPECT_EQ(prepare(2021).refusal, NoMicrodata::kNotPublished);
    EXPECT_EQ(code_of(NoMicrodata::kNotPublished), "not_published");
}

TEST_F(MicrodataTest, is_stored_whole_and_given_out_the_same_ever_after) {
    (void)t.publish(2021);
    const PreparedMicrodata made = prepare(2021);
    ASSERT_FALSE(made.refusal);
    EXPECT_THAT(made.failed,
                ElementsAre(Pair("A", HasSubstr("250 rader av 280")),
                            Pair("B", HasSubstr("53 rader av 280")),
                            Pair("C", HasSubstr("Tillsammans med det som är publicerat")),
                            Pair("D", HasSubstr("Tillsammans med det som är publicerat")),
                            Pair("E", HasSubstr("Tillsammans med det som är publicerat"))));
    EXPECT_EQ(made.report["profil"], "F");
    EXPECT_EQ(made.report["rader"], 280);
    EXPECT_EQ(give_out(made), std::nullopt);
    EXPECT_EQ(last_action(), R"(mikrodata.create {"period":"2021","profil":"F"})");
    const PreparedMicrodata again = prepare(2021);
    EXPECT_TRUE(again.given_out);
    EXPECT_EQ(again.report, made.report);
    ASSERT_THAT(again.files, SizeIs(4));
    for (std::size_t i = 0; i < again.files.size(); ++i) {
        EXPECT_EQ(again.files[i].content, made.files[i].content);
        EXPECT_EQ(security::sha256_hex(again.files[i].content), again.files[i].sha256);
    }
    EXPECT_EQ(give_out(again), std::nullopt);
    EXPECT_EQ(last_action(),
              R"(mikrodata.create {"period":"2021","profil":"F","upprepning":true})");
    store::ReadScope scope = t.store->read();
    EXPECT_THAT(store::load_exported(scope), SizeIs(280));
}

TEST_F(MicrodataTest, the_lines_lie_in_random_order) {
    (void)t.publish(2021);
    const PreparedMicrodata one = prepare(2021);
    const PreparedMicrodata other = prepare(2021);
    EXPECT_NE(one.files[0].content, other.files[0].content);
    std::string sorted_one = one.files[0].content;
    std::string sorted_other = other.files[0].content;
    std::ranges::sort(sorted_one);
    std::ranges::sort(sorted_other);
    EXPECT_EQ(sorted_one, sorted_other);
    EXPECT_EQ(one.files[3].content, other.files[3].content);
}

// The tables say how it stood then; a file of how it stands now would show what was corrected.
TEST_F(MicrodataTest, a_late_correction_is_not_in_it) {
    (void)t.publish(2021);
    const PreparedMicrodata before = prepare(2021);
    t.now.ms += 1000;
    domain::Registrering late = t.registrering("2021-03-15");
    late.avslut = t.avslut("2021-09-15");
    auto stored = t.insert(t.registrering("2021-03-15"));
    ASSERT_TRUE(t.update(stored, late, store::Action::kAvslut));
    const PreparedMicrodata after = prepare(2021);
    EXPECT_EQ(before.report, after.report);
}

TEST_F(MicrodataTest, the_second_of_two_made_at_the_same_time_is_refused) {
    (void)t.publish(2021);
    const PreparedMicrodata late = prepare(2021);
    EXPECT_EQ(give_out(prepare(2021)), std::nullopt);
    EXPECT_EQ(give_out(late), NoMicrodata::kOvertaken);
}

TEST_F(MicrodataTest, the_next_years_tables_are_audited_beside_it) {
    (void)t.publish(2021);
    EXPECT_EQ(give_out(prepare(2021)), std::nullopt);
    t.now = domain::parse_instant("2023-02-01T08:00:00Z").value();
    (void)t.publish(2022);
    EXPECT_EQ(prepare(2022).refusal, NoMicrodata::kNobodyLeft);
    const std::vector<std::string> files = all_files_for_auditors();
    ASSERT_THAT(files, SizeIs(3));
    const audit::Report report = audit::examine(files, {.fast = true});
    EXPECT_THAT(report.errors, IsEmpty());
    EXPECT_THAT(report.unread, IsEmpty());
    EXPECT_EQ(report.exit_status(), 0);
}

}  // namespace
}  // namespace samspar::publication
