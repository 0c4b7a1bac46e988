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

Kod of_group(std::string code, std::string group) {
    Kod kod;
    kod.code = std::move(code);
    kod.group = std::move(group);
    return kod;
}

// `anledning/sysselsattning` for every pair of the lists that gainsay each other.
std::string contradictions() {
    const Kodlistor lists = builtin_kodlistor();
    std::string all;
    for (const Kod& anledning : lists.avslutsanledning.codes()) {
        for (const Kod& after : lists.sysselsattning.codes()) {
            if (contradicts(anledning, after)) {
                all += (all.empty() ? "" : " ") + anledning.code + "/" + after.code;
            }
        }
    }
    return all;
}

TEST(KodRulesTest, an_end_to_work_or_studies_with_something_else_afterwards_is_a_contradiction) {
    EXPECT_EQ(contradictions(),
              "arbete/studier arbete/arbetssokande arbete/praktik arbete/program arbete/annat "
              "studier/arbete studier/subventionerat_arbete studier/arbetssokande studier/praktik "
              "studier/program studier/annat arbetssokande/arbete "
              "arbetssokande/subventionerat_arbete arbetssokande/studier");
}

TEST(KodRulesTest, a_new_code_contradicts_as_its_group_does) {
    const Kod anstallning = of_group("anstallning", "arbete");
    EXPECT_TRUE(contradicts(anstallning, of_group("letar", "arbetssokande")));
    EXPECT_FALSE(contradicts(anstallning, of_group("sasongsarbete", "arbete")));
    EXPECT_FALSE(contradicts(anstallning, of_group("okand", "saknas")));
}

TEST(KodRulesTest, a_reason_of_no_such_group_says_nothing_of_what_comes_after) {
    EXPECT_EQ(sysselsattning_after(of_group("x", "studier")), "studier");
    // There is a sysselsättning of a group that is called so too, which is something else.
    EXPECT_EQ(sysselsattning_after(of_group("eget_val", "ovrigt")), "");
}

}  // namespace
}  // namespace samspar::domain
