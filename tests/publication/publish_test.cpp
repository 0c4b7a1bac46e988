#include "publication/publish.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "publication/frozen_files.h"
#include "publication/hbs_store.h"
#include "publication/page.h"
#include "publication/report.h"
#include "security/sha256.h"
#include "store/publicering_policy.h"

namespace samspar::publication {
namespace {

using test::HbsStore;

std::vector<std::string> actions(HbsStore& t, int most) {
    store::ReadScope scope = t.store->read();
    std::vector<std::string> names;
    for (const store::AuditRow& row : store::audit_rows(scope, std::nullopt, most)) {
        names.push_back(row.event.action + " " + std::string(store::to_string(row.event.result)));
    }
    return names;
}

TEST(PublishTest, stores_the_whole_release_with_its_files) {
    HbsStore t;
    const store::Publicering record = t.publish(2021);
    EXPECT_EQ(record.nummer, 1);
    EXPECT_EQ(domain::to_string(record.as_of), "2022-02-01T08:00:00Z");
    EXPECT_EQ(record.policy, 1);
    EXPECT_THAT(record.definitions, testing::HasSubstr("publicering.alder@1"));
    EXPECT_GT(record.cells, 200);
    EXPECT_EQ(record.sha256.size(), 64U);
    auto read = t.store->read();
    std::vector<store::PubliceringFile> files;
    for (const auto& info : store::load_publicering_files(read, 1)) {
        files.push_back(store::find_publicering_file(read, 1, info.format).value());
        EXPECT_EQ(security::sha256_hex(files.back().content), info.sha256) << info.format;
    }
    EXPECT_EQ(sum_of_files(files), record.sha256);
    EXPECT_FALSE(store::load_ledger(read).cells.empty());
    EXPECT_FALSE(store::load_places(read, 1).empty());
    // Who publishes signs the publicering, and not rules that nobody has decided.
    EXPECT_EQ(store::newest_policy(read)->signed_by, "ingen, förvalda regler");
    EXPECT_EQ(domain::to_string(store::newest_policy(read)->valid_from), "2022-02-01");
    EXPECT_THAT(actions(t, 2),
                testing::ElementsAre("publicering.create ok", "publicering.begin ok"));
}

TEST(PublishTest, the_frozen_page_shows_the_published_figures) {
    HbsStore t;
    (void)t.publish(2021);
    auto read = t.store->read();
    const Json page = page_of(load_page(read, 1).value());
    EXPECT_EQ(page["nummer"], 1);
    EXPECT_EQ(page["forbund"], "HBS");
    const Json& first = page["tabeller"][0];
    EXPECT_EQ(first["id"], "insatser");
    EXPECT_EQ(first["celler"].back()[0], 450);
    EXPECT_THAT(page["filer"].dump(), testing::HasSubstr("sdc-audit"));
    EXPECT_FALSE(load_page(read, 2));
}

TEST(PublishTest, the_same_store_moment_and_program_give_the_same_bytes) {
    HbsStore one;
    HbsStore other;
    const Prepared a = one.prepare(2021);
    const Prepared b = other.prepare(2021);
    ASSERT_FALSE(a.files.empty());
    ASSERT_EQ(a.files.size(), b.files.size());
    for (std::size_t i = 0; i < a.files.size(); ++i) {
        EXPECT_EQ(a.files[i].name, b.files[i].name);
        EXPECT_EQ(a.files[i].content, b.files[i].content) << a.files[i].format;
    }
    EXPECT_EQ(one.publish(2021).sha256, other.publish(2021).sha256);
}

TEST(PublishTest, a_year_is_published_once) {
    HbsStore t;
    (void)t.publish(2021);
    EXPECT_EQ(t.prepare(2021).refusal, Refusal::kAlreadyPublished);
    const Prepared tertial = publication::prepare(
        *t.store,
        store::drift(),
        {.period = domain::parse_period("2021T1").value(), .program = "0.1.0"});
    EXPECT_EQ(tertial.refusal, Refusal::kAlreadyPublished);
}

TEST(PublishTest, a_year_that_is_not_over_is_refused) {
    HbsStore t;
    EXPECT_EQ(t.prepare(2022).refusal, Refusal::kPeriodOpen);
    // In Sweden it is the new year an hour before it is in UTC.
    t.now = domain::parse_instant("2022-12-31T22:59:00Z").value();
    EXPECT_EQ(t.prepare(2022).refusal, Refusal::kPeriodOpen);
    t.now = domain::parse_instant("2022-12-31T23:01:00Z").value();
    EXPECT_NE(t.prepare(2022).refusal, Refusal::kPeriodOpen);
}

TEST(PublishTest, three_persons_are_too_few) {
    HbsStore t;
    EXPECT_EQ(t.prepare(2015).refusal, Refusal::kTooSmall);
}

TEST(PublishTest, the_second_of_two_made_at_the_same_time_is_refused) {
    HbsStore t;
    const Prepared late = t.prepare(2021);
    (void)t.publish(2021);
    store::Transaction scope = t.store->write();
    const auto stored = store_release(scope, store::drift(), late);
    ASSERT_TRUE(std::holds_alternative<Refusal>(stored));
    EXPECT_EQ(std::get<Refusal>(stored), Refusal::kOvertaken);
}

TEST(PublishTest, a_preview_stores_nothing_but_its_audit_row) {
    HbsStore t;
    const Prepared shown =
        preview(*t.store, store::drift(), {.period = domain::year_period(2021), .program = "1"});
    ASSERT_FALSE(shown.refusal);
    EXPECT_EQ(page_of(shown)["nummer"], nullptr);
    EXPECT_GT(report_json(shown)["celler"], 200);
    auto read = t.store->read();
    EXPECT_TRUE(store::load_publiceringar(read).empty());
    EXPECT_TRUE(store::load_ledger(read).cells.empty());
    EXPECT_FALSE(store::newest_policy(read));
    EXPECT_THAT(actions(t, 1), testing::ElementsAre("publicering.preview ok"));
}

TEST(PublishTest, one_that_takes_too_long_is_given_up) {
    HbsStore t;
    const Prepared slow =
        t.prepare(2021, [&](std::size_t, std::size_t) { t.now.ms += std::int64_t{601'000}; });
    EXPECT_EQ(slow.refusal, Refusal::kNotProven);
    EXPECT_THAT(slow.reason, testing::HasSubstr("ten minutes"));
}

TEST(PublishTest, a_registrering_that_comes_while_it_is_made_is_not_in_it) {
    HbsStore one;
    HbsStore other;
    bool added = false;
    const Prepared during = one.prepare(2021, [&](std::size_t, std::size_t) {
        if (!added) {
            added = true;
            (void)one.insert(one.registrering("2021-03-15"));
        }
    });
    ASSERT_TRUE(added);
    EXPECT_EQ(during.files.front().content, other.prepare(2021).files.front().content);
}

}  // namespace
}  // namespace samspar::publication
