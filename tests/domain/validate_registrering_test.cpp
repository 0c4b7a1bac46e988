#include "domain/validate_registrering.h"

#include <gtest/gtest.h>

namespace samspar::domain {
namespace {

const Date kDayOfWriting = make_date(2021, 6, 30);

class ValidateRegistreringTest : public testing::Test {
protected:
    ValidateRegistreringTest() {
        insats_.id = InsatsId{1};
        insats_.namn = "START";
        insats_.start = make_date(2021, 1, 1);
        insats_.slut = make_date(2021, 12, 31);
        registrering_.insats = insats_.id;
        registrering_.start = make_date(2021, 3, 15);
        registrering_.kon = lists_.kon.number_of("kvinna");
        registrering_.fodelsear = 1990;
        registrering_.forsorjning_fore = bit("a_kassa");
    }

    KodSet bit(std::string_view code) const { return kod_bit(lists_.forsorjning.number_of(code)); }

    Avslut avslut(std::string_view anledning) const {
        Avslut end;
        end.date = make_date(2021, 6, 1);
        end.anledning = lists_.avslutsanledning.number_of(anledning);
        return end;
    }

    Avslut full_avslut() const {
        Avslut end = avslut("arbete");
        end.forsorjning_efter = bit("ingen_offentlig");
        end.sysselsattning_efter = lists_.sysselsattning.number_of("arbete");
        end.omfattning_efter = 75;
        end.handlingsplan = lists_.handlingsplan.number_of("ja");
        return end;
    }

    std::string errors() const {
        std::string all;
        for (const FieldError& error : validate(registrering_, insats_, lists_, kDayOfWriting)) {
            all += (all.empty() ? "" : " ") + error.field + ":" + std::string(error.code.text());
        }
        return all;
    }

    // Of a change from that to registrering_.
    std::string errors_since(const Registrering& before) const {
        std::string all;
        for (const FieldError& error :
             validate_change(registrering_, before, insats_, lists_, kDayOfWriting)) {
            all += (all.empty() ? "" : " ") + error.field + ":" + std::string(error.code.text());
        }
        return all;
    }

    std::string warned() const {
        std::string all;
        for (const FieldError& error : warnings(registrering_, insats_, kDayOfWriting)) {
            all += (all.empty() ? "" : " ") + error.field + ":" + std::string(error.code.text());
        }
        return all;
    }

    Kodlistor lists_ = builtin_kodlistor();
    Insats insats_;
    Registrering registrering_;
};

TEST_F(ValidateRegistreringTest, required_fields_alone_are_enough) {
    EXPECT_EQ(errors(), "");
}

TEST_F(ValidateRegistreringTest, everything_missing_is_said_at_once) {
    registrering_.kon = kNoKod;
    registrering_.fodelsear = 0;
    registrering_.forsorjning_fore = 0;
    EXPECT_EQ(errors(), "kon:required fodelsear:out_of_range forsorjning_fore:required");
}

TEST_F(ValidateRegistreringTest, start_lies_within_the_insats_and_not_in_the_future) {
    registrering_.start = make_date(2020, 12, 31);
    EXPECT_EQ(errors(), "start:before_insats");
    registrering_.start = make_date(2021, 7, 1);
    EXPECT_EQ(errors(), "start:in_future");
    registrering_.start = kDayOfWriting;
    EXPECT_EQ(errors(), "");
    insats_.slut = make_date(2021, 6, 29);
    EXPECT_EQ(errors(), "start:after_insats");
}

TEST_F(ValidateRegistreringTest, age_at_start_is15_to80) {
    registrering_.fodelsear = 2006;
    EXPECT_EQ(errors(), "");
    registrering_.fodelsear = 2007;
    EXPECT_EQ(errors(), "fodelsear:age_out_of_range");
    registrering_.fodelsear = 1941;
    EXPECT_EQ(errors(), "");
    registrering_.fodelsear = 1940;
    EXPECT_EQ(errors(), "fodelsear:age_out_of_range");
}

TEST_F(ValidateRegistreringTest, unlikely_things_are_warned_of) {
    EXPECT_EQ(warned(), "start:start_long_ago");
    registrering_.start = make_date(2021, 4, 1);
    EXPECT_EQ(warned(), "");
    registrering_.fodelsear = 2006;
    EXPECT_EQ(warned(), "fodelsear:age_unusual");
    insats_.alder_fran = 18;
    EXPECT_EQ(warned(), "fodelsear:age_unusual fodelsear:age_outside_insats");
    registrering_.fodelsear = 1956;
    EXPECT_EQ(warned(), "");
    registrering_.fodelsear = 1955;
    EXPECT_EQ(warned(), "fodelsear:age_unusual");
}

TEST_F(ValidateRegistreringTest, an_age_or_a_day_is_told_with_its_limit) {
    insats_.alder_fran = 40;
    registrering_.start = make_date(2021, 1, 10);
    registrering_.fodelsear = 2006;
    const FieldErrors found = warnings(registrering_, insats_, kDayOfWriting);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].limit, "16-65");
    EXPECT_EQ(found[1].limit, "40-");
    EXPECT_EQ(found[2].limit, "90");
    registrering_.fodelsear = 2010;
    EXPECT_EQ(validate(registrering_, insats_, lists_, kDayOfWriting)[0].limit, "15-80");
}

TEST_F(ValidateRegistreringTest, some_sources_stand_alone) {
    registrering_.forsorjning_fore = bit("sjukpenning") | bit("forsorjningsstod");
    EXPECT_EQ(errors(), "");
    registrering_.forsorjning_fore = bit("sjukpenning") | bit("ingen_offentlig");
    EXPECT_EQ(errors(), "forsorjning_fore:exclusive_combined");
    registrering_.forsorjning_fore = bit("sjukpenning") | bit("saknas");
    EXPECT_EQ(errors(), "forsorjning_fore:exclusive_combined");
}

TEST_F(ValidateRegistreringTest, omfattning_is_for_work_and_studies) {
    registrering_.omfattning_fore = 50;
    registrering_.sysselsattning_fore = lists_.sysselsattning.number_of("arbetssokande");
    EXPECT_EQ(errors(), "omfattning_fore:not_applicable");
    registrering_.sysselsattning_fore = lists_.sysselsattning.number_of("studier");
    EXPECT_EQ(errors(), "");
    registrering_.omfattning_fore = 101;
    EXPECT_EQ(errors(), "omfattning_fore:out_of_range");
    EXPECT_EQ(validate(registrering_, insats_, lists_, kDayOfWriting).at(0).message,
              "omfattning_fore must be 1-100 per cent");
}

TEST_F(ValidateRegistreringTest, remittent_kommun_belongs_to_kommun) {
    registrering_.remittent = lists_.remittent.number_of("region");
    registrering_.remittent_kommun = lists_.kommun.number_of("annan");
    EXPECT_EQ(errors(), "remittent:combination_not_allowed");
    registrering_.remittent = lists_.remittent.number_of("kommun");
    EXPECT_EQ(errors(), "");
}

TEST_F(ValidateRegistreringTest, an_insats_for_women_takes_no_men) {
    insats_.kon_begransning = "kvinna";
    EXPECT_EQ(errors(), "");
    registrering_.kon = lists_.kon.number_of("man");
    EXPECT_EQ(errors(), "kon:combination_not_allowed");
}

TEST_F(ValidateRegistreringTest, a_volyminsats_takes_no_registrering) {
    insats_.registrering = Registreringssatt::kAntal;
    EXPECT_EQ(errors(), "insats:not_applicable");
}

TEST_F(ValidateRegistreringTest, avslut_tells_how_it_went) {
    registrering_.avslut = full_avslut();
    EXPECT_EQ(errors(), "");
    registrering_.avslut = avslut("arbete");
    EXPECT_EQ(errors(), "forsorjning_efter:required sysselsattning_efter:required");
}

TEST_F(ValidateRegistreringTest, avslut_lies_between_start_and_today) {
    registrering_.avslut = full_avslut();
    registrering_.avslut->date = make_date(2021, 3, 14);
    EXPECT_EQ(errors(), "avslut:before_start");
    registrering_.avslut->date = make_date(2021, 3, 15);
    EXPECT_EQ(errors(), "");
    registrering_.avslut->date = make_date(2021, 7, 1);
    EXPECT_EQ(errors(), "avslut:in_future");
}

TEST_F(ValidateRegistreringTest, nothing_is_asked_of_those_who_moved_or_died) {
    for (const char* anledning : {"flytt", "avliden"}) {
        registrering_.avslut = avslut(anledning);
        EXPECT_EQ(errors(), "") << anledning;
        registrering_.avslut->forsorjning_efter = bit("a_kassa");
        registrering_.avslut->sysselsattning_efter = lists_.sysselsattning.number_of("arbete");
        registrering_.avslut->omfattning_efter = 50;
        registrering_.avslut->handlingsplan = lists_.handlingsplan.number_of("ja");
        EXPECT_EQ(errors(),
                  "forsorjning_efter:not_applicable sysselsattning_efter:not_applicable "
                  "omfattning_efter:not_applicable handlingsplan:not_applicable")
            << anledning;
    }
}

TEST_F(ValidateRegistreringTest, felregistrering_is_a_mark_and_no_reason_to_end) {
    registrering_.avslut = avslut("felregistrering");
    EXPECT_EQ(errors(), "anledning:unknown_code");
}

TEST_F(ValidateRegistreringTest, a_code_holds_from_its_first_day_to_its_last) {
    std::vector<Kod> codes(lists_.utbildning.codes().begin(), lists_.utbildning.codes().end());
    codes.front().valid_to = make_date(2021, 3, 14);
    lists_.utbildning = Kodlista("utbildning", codes);
    registrering_.utbildning = codes.front().number;
    EXPECT_EQ(errors(), "utbildning:unknown_code");
    registrering_.start = make_date(2021, 3, 14);
    EXPECT_EQ(errors(), "");
}

TEST(ValidateKeyTest, a_key_has_at_most_200_signs_and_is_no_identity) {
    const auto fault = [](const std::string& key) {
        const FieldErrors errors = validate_key("person", key);
        return errors.empty()
                   ? ""
                   : std::string(errors.front().code.text()) + errors.front().limit.value_or("");
    };
    std::string key;
    for (int i = 0; i < 200; ++i) {
        key += "å";
    }
    EXPECT_EQ(fault(key), "");
    EXPECT_EQ(fault(key + "x"), "too_long200");
    EXPECT_EQ(fault("kim@example.se"), "looks_like_identity");
    EXPECT_EQ(fault(""), "");
}

TEST_F(ValidateRegistreringTest, an_avslut_is_not_asked_about_rules_that_came_after_the_start) {
    const Registrering before = registrering_;
    registrering_.avslut = full_avslut();
    insats_.start = make_date(2021, 3, 25);
    insats_.kon_begransning = "man";
    insats_.registrering = Registreringssatt::kAntal;
    EXPECT_NE(errors(), "");
    EXPECT_EQ(errors_since(before), "");
    registrering_.avslut->sysselsattning_efter = kNoKod;
    registrering_.avslut->omfattning_efter.reset();
    EXPECT_EQ(errors_since(before), "sysselsattning_efter:required");
}

TEST_F(ValidateRegistreringTest, a_correction_is_asked_about_what_it_touches) {
    const Registrering before = registrering_;
    insats_.start = make_date(2021, 3, 25);
    insats_.kon_begransning = "man";
    registrering_.fodelsear -= 1;
    EXPECT_EQ(errors_since(before), "");
    registrering_.start = make_date(2021, 3, 16);
    EXPECT_EQ(errors_since(before), "start:before_insats");
    registrering_.start = make_date(2021, 3, 25);
    EXPECT_EQ(errors_since(before), "");
    registrering_.kon = lists_.kon.number_of("annat");
    EXPECT_EQ(errors_since(before), "kon:combination_not_allowed");
}

TEST_F(ValidateRegistreringTest, a_move_to_another_insats_is_asked_about_start_and_kon_anew) {
    const Registrering before = registrering_;
    registrering_.insats = InsatsId{before.insats.value + 1};
    insats_.start = make_date(2021, 3, 25);
    insats_.kon_begransning = "man";
    EXPECT_EQ(errors_since(before), "start:before_insats kon:combination_not_allowed");
}

TEST_F(ValidateRegistreringTest, an_end_that_gainsays_itself_is_warned_of_once) {
    Registrering ended = registrering_;
    ended.avslut = full_avslut();
    EXPECT_TRUE(avslut_warnings(ended, registrering_, lists_).empty());
    ended.avslut->sysselsattning_efter = lists_.sysselsattning.number_of("arbetssokande");
    const FieldErrors found = avslut_warnings(ended, registrering_, lists_);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].field, "sysselsattning_efter");
    EXPECT_EQ(found[0].code, "anledning_contradicts");
    // It was said to be so: a correction of something else does not ask again.
    Registrering corrected = ended;
    corrected.fodelsear -= 1;
    EXPECT_TRUE(avslut_warnings(corrected, ended, lists_).empty());
    ended.avslut->sysselsattning_efter = kNoKod;
    EXPECT_TRUE(avslut_warnings(ended, registrering_, lists_).empty());
}

}  // namespace
}  // namespace samspar::domain
