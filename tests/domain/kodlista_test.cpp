#include "domain/kodlista.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace samspar::domain {
namespace {

constexpr const char* kHeader = "nummer;kod;etikett;grupp;giltig_fran;giltig_till;hjalp\n";

TEST(KodlistaTest, built_in_lists_hold_the_codes_of_the_domain) {
    const Kodlistor lists = builtin_kodlistor();
    const auto codes = [](const Kodlista& list) {
        std::vector<std::string> all;
        for (const Kod& kod : list.codes()) {
            all.push_back(kod.code);
        }
        return all;
    };
    EXPECT_EQ(codes(lists.kon), (std::vector<std::string>{"kvinna", "man", "annat"}));
    EXPECT_EQ(codes(lists.avslutsanledning),
              (std::vector<std::string>{"arbete",
                                        "studier",
                                        "arbetssokande",
                                        "fortsatt_rehabilitering",
                                        "annan_insats",
                                        "sjukdom",
                                        "flytt",
                                        "eget_val",
                                        "avliden",
                                        "ovrigt",
                                        "felregistrering"}));
    EXPECT_EQ(codes(lists.forsorjning).size(), 13U);
    EXPECT_EQ(codes(lists.remittent).size(), 8U);
    EXPECT_EQ(codes(lists.kommun), (std::vector<std::string>{"annan", "saknas"}));
}

TEST(KodlistaTest, every_group_has_a_label) {
    const Kodlistor lists = builtin_kodlistor();
    for (const Kodlista* list : lists.all()) {
        for (const std::string& group : list->groups()) {
            EXPECT_NE(lists.grupp.find(group), nullptr) << list->name() << " " << group;
        }
    }
}

TEST(KodlistaTest, every_reason_but_felregistrering_has_a_group) {
    const Kodlistor lists = builtin_kodlistor();
    for (const Kod& kod : lists.avslutsanledning.codes()) {
        EXPECT_EQ(kod.group.empty(), kod.code == "felregistrering") << kod.code;
    }
    const KodSet rehabilitation = lists.avslutsanledning.group_set("fortsatt_rehabilitering");
    EXPECT_EQ(rehabilitation, kod_bit(4) | kod_bit(5));
}

TEST(KodlistaTest, finds_a_code_by_code_or_label_in_any_case) {
    const Kodlistor lists = builtin_kodlistor();
    EXPECT_EQ(lists.forsorjning.find_code_or_label("Försörjningsstöd")->code, "forsorjningsstod");
    EXPECT_EQ(lists.forsorjning.find_code_or_label("A-KASSA")->code, "a_kassa");
    EXPECT_EQ(lists.kon.find_code_or_label("annat/ej angivet")->code, "annat");
    EXPECT_EQ(lists.kon.find_code_or_label("kvinnor"), nullptr);
    EXPECT_EQ(lists.kon.at(kNoKod), nullptr);
}

TEST(KodlistaTest, a_dated_code_is_valid_between_its_days) {
    const Kodlista list = parse_kodlista(
        "t", std::string(kHeader) + "1;gammal;Gammal;;;2020-12-31;\n2;ny;Ny;;2021-01-01;;\n");
    EXPECT_TRUE(is_valid_on(*list.find("gammal"), make_date(2020, 12, 31)));
    EXPECT_FALSE(is_valid_on(*list.find("gammal"), make_date(2021, 1, 1)));
    EXPECT_FALSE(is_valid_on(*list.find("ny"), make_date(2020, 12, 31)));
    EXPECT_TRUE(is_valid_on(*list.find("ny"), make_date(2021, 1, 1)));
}

TEST(KodlistaTest, refuses_a_list_that_would_mix_up_rows) {
    for (const char* rows : {"1;a;A;;;;\n1;b;B;;;;\n",
                             "1;a;A;;;;\n2;a;B;;;;\n",
                             "0;a;A;;;;\n",
                             "32;a;A;;;;\n",
                             "x;a;A;;;;\n",
                             "1x;a;A;;;;\n",
                             "1;;A;;;;\n",
                             "1;a;A;;2021-02-30;;\n"}) {
        EXPECT_THROW((void)parse_kodlista("t", std::string(kHeader) + rows), std::runtime_error)
            << rows;
    }
    EXPECT_THROW((void)parse_kodlista("t", "kod;etikett\n"), std::runtime_error);
}

}  // namespace
}  // namespace samspar::domain
