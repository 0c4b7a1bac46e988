#include "export/microdata_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/microdata_guarantee.h"

namespace samspar::exporting {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// Two columns and ten lines, as compute_microdata would leave them.
disclosure::MicrodataFile file() {
    disclosure::MicrodataFile made;
    made.period = domain::year_period(2021);
    made.profile = "G";
    made.columns = {{"kon",
                     0,
                     false,
                     {{"kvinna", "Kvinna", {0}, false},
                      {"man_annat", "Män, annat eller ej angivet", {1, 2}, true}},
                     {0, 1, 1}},
                    {"anledning",
                     1,
                     true,
                     {{"arbete_studier", "Arbete eller studier", {0, 1}, true},
                      {"ovriga", "Övriga; alla", {2}, true}},
                     {0, 0, 1}}};
    made.lines = {{0, 1}, {1, 0}, {0, 0}};
    made.guarantee.ended = 280;
    made.guarantee.lines = 265;
    made.guarantee.exported_before = 2;
    made.guarantee.dropped = 13;
    made.guarantee.fewest_of_a_line = 6;
    made.guarantee.fewest_alike = 15;
    made.guarantee.fewest_answers = 2;
    made.guarantee.largest_percent = 67;
    made.guarantee.unique_before = 280;
    return made;
}

std::vector<ReleaseFile> files_of(const disclosure::MicrodataFile& made) {
    const Provenance provenance{.forbund = "Samordningsförbundet HBS",
                                .uttaget = domain::parse_instant("2022-03-01T08:00:00Z").value(),
                                .underlag = domain::parse_instant("2022-02-01T08:00:00Z").value(),
                                .program = "0.1.0",
                                .training = true};
    return microdata_files(
        {.file = made, .audit_model = {}, .publicering = 3, .provenance = provenance});
}

std::vector<ReleaseFile> files() {
    return files_of(file());
}

std::string guarantee(std::size_t lines) {
    disclosure::MicrodataFile made = file();
    made.guarantee.lines = lines;
    return files_of(made)[2].content;
}

TEST(MicrodataFiles, the_lines_are_codes_in_the_order_they_were_given) {
    EXPECT_EQ(files()[0].name, "mikrodata-2021.csv");
    EXPECT_EQ(files()[0].content,
              "kon;anledning\n"
              "kvinna;ovriga\n"
              "man_annat;arbete_studier\n"
              "kvinna;arbete_studier\n");
}

TEST(MicrodataFiles, the_codebook_says_what_each_code_means) {
    EXPECT_EQ(files()[1].name, "mikrodata-2021-kodbok.csv");
    EXPECT_EQ(files()[1].content,
              "kolumn;rubrik;kod;etikett;definition\n"
              "kon;Kön;kvinna;Kvinna;\n"
              "kon;Kön;man_annat;Män, annat eller ej angivet;\n"
              "anledning;Avslutsanledning;arbete_studier;Arbete eller studier;\n"
              "anledning;Avslutsanledning;ovriga;\"Övriga; alla\";\n");
}

TEST(MicrodataFiles, the_guarantee_tells_what_was_asked_and_what_was_measured) {
    const std::string text = files()[2].content;
    EXPECT_EQ(files()[2].name, "mikrodata-2021-garanti.txt");
    EXPECT_THAT(text, HasSubstr("ÖVNING\n"));
    EXPECT_THAT(text, HasSubstr("Samordningsförbundet HBS"));
    EXPECT_THAT(text, HasSubstr("Hör till: publicering 3"));
    EXPECT_THAT(text, HasSubstr("Minst 6 rader är helt lika: varje kombination"));
    EXPECT_THAT(text, HasSubstr("(krav: 5;"));
    EXPECT_THAT(text, HasSubstr("Minst 2 olika svar i varje känslig kolumn"));
    EXPECT_THAT(text, HasSubstr("(Kön)"));
    EXPECT_THAT(text, HasSubstr("(Kön) (krav: 2, från olika personer;"));
    EXPECT_THAT(text, HasSubstr("mer än 67 procent"));
    EXPECT_THAT(text, HasSubstr("Kombinationer som bara en har: 280 i registret, 0 i filen."));
    EXPECT_THAT(text, HasSubstr("  kvinna = Kvinna\n"));
}

// The few who have several deltaganden are a small group like any other.
TEST(MicrodataFiles, those_left_out_are_told_together_only) {
    EXPECT_THAT(files()[2].content, HasSubstr("Utelämnade är 15 av 280"));
    EXPECT_THAT(files()[2].content, Not(HasSubstr("13")));
}

// What the audit is about, and no more.
TEST(MicrodataFiles, the_guarantee_speaks_of_those_left_out_only_when_there_are_any) {
    EXPECT_THAT(guarantee(265), HasSubstr("ett antal utelämnade från 1 till 4"));
    EXPECT_THAT(guarantee(280), HasSubstr("Ingen är utelämnad.\n"));
    EXPECT_THAT(guarantee(280), HasSubstr("ingen dold uppgift kan räknas fram.\n"));
    EXPECT_THAT(guarantee(280), Not(HasSubstr("Utelämnade")));
}

TEST(MicrodataFiles, the_guarantee_counts_persons_as_they_can_be_told_apart) {
    EXPECT_THAT(guarantee(265), HasSubstr("en person med flera har flera rader"));
    EXPECT_THAT(guarantee(265), HasSubstr("Rader utan nyckel räknas som olika personers"));
}

TEST(MicrodataFiles, the_file_for_auditors_is_one) {
    EXPECT_EQ(files()[3].name, "mikrodata-2021-sdc-audit.json");
    EXPECT_THAT(files()[3].content, HasSubstr("\"format\": \"sdc-audit/1\""));
}

TEST(MicrodataFiles, every_failed_condition_has_its_sentence) {
    using enum disclosure::MicrodataCondition;
    disclosure::ProfileTrial trial{"A", kCombination, {248, 13, 5}, 266, {"EXACT a", "EXACT b"}};
    const auto sentence = [&](disclosure::MicrodataCondition condition) {
        trial.failed = condition;
        return failed_condition(trial, 278, {});
    };
    EXPECT_EQ(sentence(kCombination),
              "Kombinationer av svar som färre än 5 har: 248 rader av 278, och högst 5 procent får "
              "utelämnas.");
    EXPECT_THAT(sentence(kDifferent), HasSubstr("Samma känsliga svar hos alla"));
    EXPECT_THAT(sentence(kDifferent), HasSubstr("261 rader"));
    EXPECT_THAT(sentence(kLargest), HasSubstr("mer än 90 procent"));
    EXPECT_THAT(sentence(kLargest), HasSubstr("266 rader"));
    trial.left_out = 3;
    EXPECT_EQ(sentence(kFew),
              "De utelämnade blir 3: ska vara ingen eller minst 5, för tabellerna minus filen "
              "visar hur många de är.");
    EXPECT_EQ(sentence(kAudit),
              "Tillsammans med det som är publicerat går uppgifter att räkna fram: 2.");
    EXPECT_THAT(sentence(kChance), HasSubstr("Provades inte"));
}

}  // namespace
}  // namespace samspar::exporting
