#include "store/registrering_writer.h"

#include <gtest/gtest.h>

#include <set>

#include "domain/receipt_code.h"
#include "support/test_store.h"

namespace samspar::store {
namespace {

using test::TestStore;

domain::Registrering full(const TestStore& t) {
    const domain::Kodlistor& lists = t.lists;
    domain::Registrering r = t.registrering("2021-03-15");
    r.person = t.store->person_tag("p1");
    r.forsorjning_fore |= domain::kod_bit(lists.forsorjning.number_of("forsorjningsstod"));
    r.sysselsattning_fore = lists.sysselsattning.number_of("studier");
    r.omfattning_fore = 50;
    r.utbildning = lists.utbildning.number_of("gymnasium");
    r.tid_i_forsorjning = lists.tid_i_forsorjning.number_of("upp_till_3");
    r.remittent = lists.remittent.number_of("kommun");
    r.remittent_kommun = lists.kommun.number_of("0127");
    r.kommun = lists.kommun.number_of("0126");
    r.avslut = t.avslut("2021-09-01");
    r.avslut->omfattning_efter = 75;
    r.avslut->handlingsplan = lists.handlingsplan.number_of("ja");
    return r;
}

StoredRegistrering reread(TestStore& t, const std::string& kod) {
    auto read = t.store->read();
    return find_registrering(read, t.lists, kod).value();
}

TEST(RegistreringWriterTest, every_field_comes_back_as_it_was_written) {
    TestStore t;
    const domain::Registrering content = full(t);
    const auto stored = t.insert(content);
    const auto back = reread(t, stored.kod);
    EXPECT_EQ(back.content, content);
    EXPECT_EQ(back.version, 1);
    EXPECT_EQ(back.id, stored.id);
    EXPECT_EQ(back.created_at, t.now);
}

TEST(RegistreringWriterTest, codes_are_right_and_never_given_twice) {
    TestStore t;
    auto scope = t.store->write();
    RegistreringWriter writer(scope, t.lists, drift());
    std::set<std::string> codes;
    for (int i = 0; i < 2000; ++i) {
        const auto stored = writer.insert(t.registrering("2021-03-15"), Action::kStart);
        EXPECT_EQ(domain::parse_receipt_code(stored.kod).code, stored.kod);
        codes.insert(stored.kod);
    }
    EXPECT_EQ(codes.size(), 2000U);
}

TEST(RegistreringWriterTest, a_taken_code_is_drawn_again) {
    test::TestStore t;
    // The same four bytes twice, then others: the second registrering must skip the taken code.
    int draws = 0;
    StoreOptions options = t.options();
    options.random = [&draws](std::span<std::uint8_t> out) {
        std::fill(out.begin(), out.end(), static_cast<std::uint8_t>(draws++ < 2 ? 1 : 2));
    };
    t.store.reset();
    t.store = std::make_unique<Store>(t.directory, t.keys, options);
    const auto first = t.insert(t.registrering("2021-03-15"));
    const auto second = t.insert(t.registrering("2021-03-15"));
    EXPECT_NE(first.kod, second.kod);
    EXPECT_EQ(draws, 3);
}

TEST(RegistreringWriterTest, a_change_is_a_further_version_and_the_old_one_stays) {
    TestStore t;
    auto stored = t.insert(t.registrering("2021-03-15"));
    auto ended = stored.content;
    ended.avslut = t.avslut("2021-09-01");
    t.now.ms += 1000;
    ASSERT_TRUE(t.update(stored, ended, Action::kAvslut));
    EXPECT_EQ(stored.version, 2);
    auto read = t.store->read();
    const auto history = load_history(read, t.lists, stored.id);
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0].action, Action::kStart);
    EXPECT_FALSE(history[0].content.avslut.has_value());
    EXPECT_EQ(history[1].action, Action::kAvslut);
    EXPECT_EQ(history[1].content, ended);
    EXPECT_LT(history[0].at, history[1].at);
}

TEST(RegistreringWriterTest, the_later_of_two_who_change_the_same_is_told) {
    TestStore t;
    auto mine = t.insert(t.registrering("2021-03-15"));
    auto theirs = mine;
    auto changed = mine.content;
    changed.fodelsear = 1991;
    ASSERT_TRUE(t.update(mine, changed, Action::kRattelse));
    changed.fodelsear = 1992;
    EXPECT_FALSE(t.update(theirs, changed, Action::kRattelse));
    EXPECT_EQ(reread(t, mine.kod).content.fodelsear, 1991);
}

TEST(RegistreringWriterTest, foreign_keys_hold) {
    TestStore t;
    auto orphan = t.registrering("2021-03-15");
    orphan.insats = domain::InsatsId{999};
    EXPECT_THROW(t.insert(orphan), SQLite::Exception);
}

TEST(RegistreringMatcherTest, finds_the_same_row_by_its_fields) {
    TestStore t;
    auto with_person = t.registrering("2021-03-15");
    with_person.person = t.store->person_tag("p1");
    const auto a = t.insert(with_person);
    const auto b = t.insert(t.registrering("2021-03-15"));
    const auto c = t.insert(t.registrering("2021-03-15"));
    auto read = t.store->read();
    RegistreringMatcher matcher(read, t.lists);
    EXPECT_EQ(matcher.find(with_person, std::nullopt)->id, a.id);
    const auto keyless = matcher.find_all(t.registrering("2021-03-15"));
    ASSERT_EQ(keyless.size(), 2U);
    EXPECT_EQ(keyless[0].id, b.id);
    EXPECT_EQ(keyless[1].id, c.id);
    EXPECT_FALSE(matcher.find(t.registrering("2021-03-16"), std::nullopt).has_value());
    with_person.person = t.store->person_tag("nobody");
    EXPECT_FALSE(matcher.find(with_person, std::nullopt).has_value());
}

TEST(RegistreringMatcherTest, an_extern_tag_comes_first) {
    TestStore t;
    const auto tag = t.store->extern_tag(t.insats, "rad-17");
    {
        auto scope = t.store->write();
        RegistreringWriter writer(scope, t.lists, drift());
        writer.insert(t.registrering("2021-03-15"), Action::kImport, tag);
        scope.commit(drift(), TestStore::event("import"));
    }
    auto read = t.store->read();
    RegistreringMatcher matcher(read, t.lists);
    EXPECT_TRUE(matcher.find(t.registrering("2020-01-01"), tag).has_value());
    EXPECT_FALSE(matcher.find(t.registrering("2020-01-01"), std::nullopt).has_value());
}

}  // namespace
}  // namespace samspar::store
