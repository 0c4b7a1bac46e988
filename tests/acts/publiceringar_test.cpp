#include "acts/publiceringar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/came_to.h"
#include "acts/hbs_house.h"
#include "acts/mikrodata.h"
#include "acts/publish.h"
#include "store/registrering_writer.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

using namespace std::chrono_literals;
using test::came_to;
using test::House;
using testing::ElementsAre;

// One that published 2021, with its own name.
struct PublishedHouse : House {
    PublishedHouse() {
        test::import_hbs(*this);
        EXPECT_EQ(came_to(create_publicering(*environment,
                                             forbund(ActId::kPubliceringCreate),
                                             {.period = domain::year_period(2021)},
                                             {})),
                  "done");
    }
};

TEST(Publiceringar, are_listed_and_read_by_all_who_read_and_not_by_a_granskare) {
    PublishedHouse house;
    house.add_user("granskare", domain::role_bit(domain::Role::kGranskare));
    const auto granskare = [&](ActId act) {
        return house.in_session("granskare", domain::Role::kGranskare, act);
    };
    const auto listed =
        list_publiceringar(*house.environment, house.handlaggare(ActId::kPubliceringList));
    EXPECT_EQ(std::get<0>(listed).size(), 1U);
    EXPECT_EQ(came_to(list_publiceringar(*house.environment, granskare(ActId::kPubliceringList))),
              "forbidden");
    EXPECT_EQ(came_to(read_publicering(
                  *house.environment, house.handlaggare(ActId::kPubliceringRead), 1)),
              "done");
    EXPECT_THAT(house.log(1), ElementsAre("publicering.read publicering 1 ok"));
    EXPECT_EQ(came_to(read_publicering(
                  *house.environment, house.handlaggare(ActId::kPubliceringRead), 2)),
              "not_found");
}

TEST(Publiceringar, give_each_file_and_tell_which_is_none) {
    PublishedHouse house;
    const auto get = [&](int nummer, const std::string& format) {
        return export_publicering(
            *house.environment, house.handlaggare(ActId::kPubliceringExport), nummer, format);
    };
    EXPECT_EQ(std::get<0>(get(1, "csv")).format, "csv");
    EXPECT_THAT(house.log(1),
                ElementsAre(R"(publicering.export publicering 1 ok {"format":"csv"})"));
    EXPECT_EQ(std::get<Refusal>(get(1, "doc")).why, Why::kNoSuchFormat);
    EXPECT_EQ(std::get<Refusal>(get(2, "csv")).why, Why::kNotFound);
}

TEST(Publiceringar, are_compared_and_checked_for_the_forbund) {
    PublishedHouse house;
    const Doer doer = house.forbund(ActId::kPubliceringDiff);
    EXPECT_EQ(came_to(diff_publicering(*house.environment, doer, 1)), "done");
    EXPECT_THAT(house.log(1),
                ElementsAre(R"(publicering.diff publicering 1 ok {"period":"2021"})"));
    house.pass(11min);
    EXPECT_EQ(came_to(diff_publicering(*house.environment, doer, 1)), "step_up_required");
    const auto check = [&](int nummer) {
        return verify_publiceringar(
            *house.environment, house.forbund(ActId::kPubliceringVerify), nummer);
    };
    const auto checked = check(1);
    EXPECT_THAT(house.log(1), ElementsAre("publicering.verify publicering 1 ok"));
    EXPECT_TRUE(std::get<0>(checked).ok());
    EXPECT_EQ(std::get<0>(checked).checked, 1U);
    EXPECT_EQ(came_to(check(2)), "not_found");
    const auto run = house.press.start();
    EXPECT_EQ(came_to(check(1)), "publication_running");
}

TEST(Publiceringar,
     show_what_changed_them_by_count_to_the_forbund_and_by_code_to_her_who_may_see_it) {
    PublishedHouse house;
    house.add_user("annan", domain::role_bit(domain::Role::kHandlaggare), {house.lyra});
    house.pass(1min);
    std::string kod;
    house.behind([&](store::WriteScope& scope) {
        domain::Registrering content;
        content.insats = house.start;
        content.start = domain::make_date(2021, 3, 15);
        content.kon = house.lists.kon.number_of("kvinna");
        content.fodelsear = 1990;
        content.forsorjning_fore = domain::kod_bit(house.lists.forsorjning.number_of("a_kassa"));
        store::RegistreringWriter writer(scope, house.lists, store::drift());
        kod = writer.insert(content, store::Action::kStart).kod;
    });
    const auto seen_by = [&](const Doer& doer) {
        return std::get<0>(diff_publicering(*house.environment, doer, 1));
    };
    for (const Doer& doer :
         {house.forbund(ActId::kPubliceringDiff), house.at_command_line(ActId::kPubliceringDiff)}) {
        const auto all = std::get<publication::Difference>(seen_by(doer));
        EXPECT_THAT(all.causes, ElementsAre(publication::Cause{store::ChangeKind::kStart, 1}));
        EXPECT_EQ(publication::to_json(all).dump().find(kod), std::string::npos);
    }
    const auto own = std::get<1>(seen_by(house.handlaggare(ActId::kPubliceringDiff)));
    ASSERT_EQ(own.size(), 1U);
    EXPECT_EQ(own.front().kod, kod);
    EXPECT_FALSE(own.front().cells.empty());
    EXPECT_TRUE(std::get<1>(seen_by(house.in_session(
                                "annan", domain::Role::kHandlaggare, ActId::kPubliceringDiff)))
                    .empty());
    EXPECT_EQ(came_to(diff_publicering(
                  *house.environment, house.insatsansvarig(ActId::kPubliceringDiff), 1)),
              "forbidden");
}

TEST(Policies, are_read_by_the_forbund_and_leave_a_row) {
    House house;
    const Doer doer = house.forbund(ActId::kPolicyRead);
    const auto policies = read_policies(*house.environment, doer);
    EXPECT_EQ(std::get<0>(policies).in_force.threshold, 5);
    EXPECT_THAT(house.log(1), ElementsAre("policy.read policy ok"));
    EXPECT_EQ(came_to(read_policies(*house.environment, house.handlaggare(ActId::kPolicyRead))),
              "forbidden");
}

TEST(Mikrodata, are_given_out_the_same_again_and_the_row_says_which_it_was) {
    PublishedHouse house;
    constexpr ActId kCreate = ActId::kMikrodataCreate;
    const auto give = [&](const Doer& doer, int year) {
        return create_mikrodata(*house.environment, doer, year);
    };
    EXPECT_EQ(came_to(give(house.handlaggare(kCreate), 2021)), "forbidden");
    EXPECT_EQ(came_to(give(house.forbund(kCreate), 2020)), "not_published");
    EXPECT_THAT(house.log(1),
                ElementsAre("mikrodata.create mikrodata refused "
                            R"({"period":"2020","nekat":"not_published"})"));
    EXPECT_EQ(came_to(give(house.forbund(kCreate), 2021)), "done");
    EXPECT_EQ(came_to(give(house.forbund(kCreate), 2021)), "done");
    // In this house, whose chance is known, it begins with the coarsest profile.
    EXPECT_THAT(house.log(1),
                ElementsAre("mikrodata.create mikrodata 2021 ok "
                            R"({"period":"2021","profil":"H","upprepning":true})"));
    const auto run = house.press.start();
    EXPECT_EQ(came_to(give(house.forbund(kCreate), 2021)), "publication_running");
}

}  // namespace
}  // namespace samspar::acts
