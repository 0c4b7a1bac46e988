#include "disclosure/plan/catalogue.h"

#include <algorithm>
#include <array>

namespace samspar::disclosure {
namespace {

using enum Counted;

const AxisDesign kByKon{names::kKon};
const AxisDesign kByKonCoarse{names::kKon, "grov"};
const AxisDesign kByInsats{names::kInsats};

const std::vector<TableDesign>& tables() {
    static const std::vector<TableDesign> all{
        {.id = "insatser",
         .rows = kByInsats,
         .parts = {{aktuella, {}}},
         .rows_from = &Policy::threshold},
        {.id = "flode_kon",
         .rows = kByKon,
         .parts = {{aktuella, {}},
                   {aktuella, {{names::kIntrade, "fin", false}}},
                   {aktuella, {{names::kStatus, "fin", false}}}}},
        {.id = "flode_insats",
         .rows = kByInsats,
         .parts = {{aktuella, {{names::kIntrade, "fin", false}}},
                   {aktuella, {{names::kStatus, "fin", false}}}},
         .rows_from = &Policy::split_kon,
         .means = true},
        {.id = "insats_kon",
         .rows = kByInsats,
         .parts = {{aktuella, {{names::kKon, "grov", false}}}},
         .rows_from = &Policy::split_kon},
        {.id = "arbete_studier",
         .rows = kByInsats,
         .parts = {{avslutade, {{names::kAnledning, "utfall", false}}}},
         .rows_from = &Policy::split_one_way,
         .share = ShareOf::row,
         .outcome_only = true},
        {.id = "avslutsanledning",
         .rows = {names::kAnledning},
         .parts = {{avslutade, {kByKon}}},
         .share = ShareOf::column},
        {.id = "avslutsanledning_insats",
         .rows = kByInsats,
         .parts = {{avslutade, {{names::kAnledning, "grov"}}}},
         .rows_from = &Policy::split_one_way,
         .share = ShareOf::row},
        {.id = "avslutsanledning_insats_kon",
         .rows = kByInsats,
         .parts = {{avslutade, {{names::kKon, "grov", false}, {names::kAnledning, "grov"}}}},
         .rows_from = &Policy::split_two_way},
        {.id = "alder",
         .rows = {names::kAlder},
         .parts = {{aktuella, {kByKon}}},
         .share = ShareOf::column},
        {.id = "utbildning",
         .rows = {names::kUtbildning},
         .parts = {{nya, {}}},
         .share = ShareOf::column},
        {.id = "tid_i_forsorjning",
         .rows = {names::kTid},
         .parts = {{nya, {}}},
         .share = ShareOf::column},
        {.id = "remittent",
         .rows = {names::kRemittent},
         .parts = {{nya, {}}},
         .share = ShareOf::column},
        {.id = "remittent_insats",
         .rows = kByInsats,
         .parts = {{nya, {{names::kRemittent, "grov"}}}},
         .rows_from = &Policy::split_one_way},
        {.id = "kommun",
         .rows = {names::kKommun},
         .parts = {{aktuella, {}}},
         .share = ShareOf::column},
        {.id = "forsorjning_fore",
         .rows = {names::kForsorjningFore},
         .parts = {{avslutade, {kByKon}}},
         .share = ShareOf::column},
        {.id = "forsorjning_efter",
         .rows = {names::kForsorjningEfter},
         .parts = {{avslutade, {kByKon}}},
         .share = ShareOf::column},
        {.id = "forsorjning_fore_insats",
         .rows = kByInsats,
         .parts = {{avslutade, {{names::kForsorjningFore, "grov"}}}},
         .rows_from = &Policy::split_one_way},
        {.id = "forsorjning_efter_insats",
         .rows = kByInsats,
         .parts = {{avslutade, {{names::kForsorjningEfter, "grov"}}}},
         .rows_from = &Policy::split_one_way},
        {.id = "forsorjning_overgang",
         .rows = {names::kForsorjningFore, "grov"},
         .parts = {{avslutade, {{names::kForsorjningEfter, "grov"}}}},
         .share = ShareOf::row},
        {.id = "sysselsattning_fore",
         .rows = {names::kSysselsattningFore},
         .parts = {{avslutade, {}}},
         .share = ShareOf::column},
        {.id = "sysselsattning_efter",
         .rows = {names::kSysselsattningEfter},
         .parts = {{avslutade, {}}},
         .share = ShareOf::column}};
    return all;
}

}  // namespace

std::span<const TableDesign> catalogue() {
    return tables();
}

bool is_sensitive(std::string_view dimension) {
    constexpr std::array<std::string_view, 4> kSensitive{names::kAnledning,
                                                         names::kForsorjningFore,
                                                         names::kForsorjningEfter,
                                                         names::kSysselsattningEfter};
    return std::ranges::find(kSensitive, dimension) != kSensitive.end();
}

}  // namespace samspar::disclosure
