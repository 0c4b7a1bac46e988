#include "domain/insats_change.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "domain/insats_effect.h"

namespace samspar::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Insats alfa() {
    Insats insats;
    insats.id = InsatsId{1};
    insats.namn = "Alfa";
    insats.start = make_date(2020, 1, 1);
    insats.version = 3;
    return insats;
}

std::vector<std::string> told(const Insats& after) {
    std::vector<std::string> all;
    for (const InsatsFieldChange& change : changes_of(alfa(), after)) {
        all.push_back(std::string(change.field) + " " + change.from + ">" + change.to);
    }
    return all;
}

// With one more field than the table knows, the sizes differ and this has to be looked at.
TEST(InsatsChange, tells_every_field_of_an_insats) {
    Insats other = alfa();
    other.namn = "Beta";
    other.beskrivning = other.huvudman = other.malgrupp = other.metod = other.ort = "x";
    other.inriktning = Inriktning::kStrukturinriktad;
    other.registrering = Registreringssatt::kAntal;
    other.arbetslivsinriktad = false;
    other.kon_begransning = "man";
    other.alder_fran = 18;
    other.alder_till = 64;
    other.start = make_date(2021, 1, 1);
    other.slut = make_date(2021, 12, 31);
    other.forvantad_tid = 12;
    other.redovisas_i = InsatsId{2};
    EXPECT_THAT(told(other),
                ElementsAre("namn Alfa>Beta",
                            "beskrivning >x",
                            "inriktning individinriktad>strukturinriktad",
                            "registrering individ>antal",
                            "arbetslivsinriktad ja>nej",
                            "start 2020-01-01>2021-01-01",
                            "slut >2021-12-31",
                            "huvudman >x",
                            "malgrupp >x",
                            "alder_fran >18",
                            "alder_till >64",
                            "kon_begransning >man",
                            "forvantad_tid >12",
                            "metod >x",
                            "ort >x",
                            "redovisas_i >2"));
    EXPECT_EQ(insats_fields().size(), 16U);
}

TEST(InsatsChange, is_nothing_when_only_the_version_differs) {
    Insats same = alfa();
    same.version = 9;
    EXPECT_THAT(told(same), IsEmpty());
}

TEST(InsatsChange, of_what_is_counted_by_is_the_forbunds) {
    EXPECT_THAT(insats_fields(FieldOwner::kForbund),
                ElementsAre("namn",
                            "inriktning",
                            "registrering",
                            "arbetslivsinriktad",
                            "start",
                            "slut",
                            "kon_begransning",
                            "redovisas_i"));
    EXPECT_EQ(insats_fields(FieldOwner::kInsatsansvarig).size(), 8U);
}

TEST(InsatsEffectWarnings, name_the_field_and_how_many) {
    const InsatsEffect effect{.outside = {{"start", 2}, {"kon_begransning", 1}},
                              .moved_by = "redovisas_i",
                              .figures = {{2021, "", "aktuella", 3, 2}}};
    std::vector<std::string> all;
    for (const FieldError& error : warnings(effect, CountsTold::kExact)) {
        all.push_back(error.field + ":" + std::string(error.code.text()) + ":" + *error.limit);
    }
    EXPECT_THAT(all,
                ElementsAre("start:registreringar_outside:2",
                            "kon_begransning:registreringar_outside:1",
                            "redovisas_i:figures_move:1"));
    EXPECT_THAT(warnings(InsatsEffect{}, CountsTold::kExact), IsEmpty());
}

}  // namespace
}  // namespace samspar::domain
