#include "domain/definition.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

TEST(DefinitionTest, every_table_of_the_domain_is_defined) {
    for (const char* id : {"flode",
                           "unika",
                           "kvarstaende",
                           "avslutsanledning",
                           "arbete_studier",
                           "sysselsattning",
                           "forsorjning",
                           "forsorjning_overgang",
                           "alder",
                           "utbildning",
                           "tid_i_forsorjning",
                           "remittent",
                           "kommun",
                           "deltagartid",
                           "handlingsplan",
                           "flode_ar",
                           "antal",
                           "tackning"}) {
        const Definition* definition = find_definition(id);
        ASSERT_NE(definition, nullptr) << id;
        EXPECT_GE(definition->version, 1) << id;
        EXPECT_FALSE(definition->title.empty()) << id;
        EXPECT_FALSE(definition->population.empty()) << id;
        EXPECT_GT(definition->text.size(), 40U) << id;
    }
    EXPECT_EQ(find_definition("finns_inte"), nullptr);
    EXPECT_EQ(reference(*find_definition("flode")), "flode@2");
}

}  // namespace
}  // namespace samspar::domain
