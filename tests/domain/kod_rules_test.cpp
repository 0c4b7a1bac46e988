#include "domain/kod_rules.h"

#include <gtest/gtest.h>

#include <string>

namespace samspar::domain {
namespace {

// The codes of a list for which a rule holds, in the order of the list.
std::string codes_where(const Kodlista& list, bool (*rule)(const Kod&)) {
    std::string all;
    for (const Kod& kod : list.codes()) {
        if (rule(kod)) {
            all += (all.empty() ? "" : " ") + kod.code;
        }
    }
    return all;
}

TEST(KodRulesTest, three_answers_about_forsorjning_stand_alone) {
    EXPECT_EQ(codes_where(builtin_kodlistor().forsorjning, stands_alone),
              "ingen_offentlig saknas vill_ej");
}

TEST(KodRulesTest, work_and_studies_have_an_omfattning_and_so_has_a_new_code_of_their_groups) {
    EXPECT_EQ(codes_where(builtin_kodlistor().sysselsattning, has_omfattning),
              "arbete subventionerat_arbete studier");
    Kod sasongsarbete;
    sasongsarbete.code = "sasongsarbete";
    EXPECT_FALSE(has_omfattning(sasongsarbete));
    sasongsarbete.group = "arbete";
    EXPECT_TRUE(has_omfattning(sasongsarbete));
}

TEST(KodRulesTest, nobody_is_asked_after_who_moved_or_died) {
    EXPECT_EQ(codes_where(builtin_kodlistor().avslutsanledning,
                          [](const Kod& kod) { return !asks_about_after(kod); }),
              "flytt avliden felregistrering");
    EXPECT_EQ(codes_where(builtin_kodlistor().avslutsanledning, is_felregistrering),
              "felregistrering");
}

}  // namespace
}  // namespace samspar::domain
