#include "disclosure/plan/catalogue.h"

#include <algorithm>
#include <array>

namespace samspar::disclosure {
namespace {

using enum Counted;

const AxisDesign kByKon{names::kKon};
const AxisDesign kByKonCoarse{names::kKon, "grov"};
const AxisDesign kByInsats{names::kInsats};

const std::vector<TableDesign> kTables{
    {.id = "insatser",
     .rows = kByInsats,
     .parts = {{kAktuella, {}}},
     .rows_from = &Policy::threshold},
    {.id = "flode_kon",
     .rows = kByKon,
     .parts = {{kAktuella, {}},
               {kAktuella, {{names::kIntrade, "fin", false}}},
               {kAktuella, {{names::kStatus, "fin", false}}}}},
    {.id = "flode_insats",
     .rows = kByInsats,
     .parts = {{kAktuella, {{names::kIntrade, "fin", false}}},
               {kAktuella, {{names::kStatus, "fin", false}}}},
     .rows_from = &Policy::split_kon,
     .means = true},
    {.id = "insats_kon",
     .rows = kByInsats,
     .parts = {{kAktuella, {{names::kKon, "grov", false}}}},
     .rows_from = &Policy::split_kon},
    {.id = "arbete_studier",
     .rows = kByInsats,
     .parts = {{kAvslutade, {{names::kAnledning, "utfall", false}}}},
     .rows_from = &Policy::split_one_way,
     .share = ShareOf::kRow,
     .outcome_only = true},
    {.id = "avslutsanledning",
     .rows = {names::kAnledning},
     .parts = {{kAvslutade, {kByKon}}},
     .share = ShareOf::kColumn},
    {.id = "avslutsanledning_insats",
     .rows = kByInsats,
     .parts = {{kAvslutade, {{names::kAnledning, "grov"}}}},
     .rows_from = &Policy::split_one_way,
     .share = ShareOf::kRow},
    {.id = "avslutsanledning_insats_kon",
     .rows = kByInsats,
     .parts = {{kAvslutade, {{names::kKon, "grov", false}, {names::kAnledning, "grov"}}}},
     .rows_from = &Policy::split_two_way},
    {.id = "alder",
     .rows = {names::kAlder},
     .parts = {{kAktuella, {kByKon}}},
     .share = ShareOf::kColumn},
    {.id = "utbildning",
     .rows = {names::kUtbildning},
     .parts = {{kNya, {}}},
     .share = ShareOf::kColumn},
    {.id = "tid_i_forsorjning",
     .rows = {names::kTid},
     .parts = {{kNya, {}}},
     .share = ShareOf::kColumn},
    {.id = "remittent",
     .rows = {names::kRemittent},
     .parts = {{kNya, {}}},
     .share = ShareOf::kColumn},
    {.id = "remittent_insats",
     .rows = kByInsats,
     .parts = {{kNya, {{names::kRemittent, "grov"}}}},
     .rows_from = &Policy::split_one_way},
    {.id = "kommun",
     .rows = {names::kKommun},
     .parts = {{kAktuella, {}}},
     .share = ShareOf::kColumn},
    {.id = "forsorjning_fore",
     .rows = {names::kForsorjningFore},
     .parts = {{kAvslutade, {kByKon}}},
     .share = ShareOf::kColumn},
    {.id = "forsorjning_efter",
     .rows = {names::kForsorjningEfter},
     .parts = {{kAvslutade, {kByKon}}},
     .share = ShareOf::kColumn},
    {.id = "forsorjning_fore_insats",
     .rows = kByInsats,
     .parts = {{kAvslutade, {{names::kForsorjningFore, "grov"}}}},
     .rows_from = &Policy::split_one_way},
    {.id = "forsorjning_efter_insats",
     .rows = kByInsats,
     .parts = {{kAvslutade, {{names::kForsorjningEfter, "grov"}}}},
     .rows_from = &Policy::split_one_way},
    {.id = "forsorjning_overgang",
     .rows = {names::kForsorjningFore, "grov"},
     .parts = {{kAvslutade, {{names::kForsorjningEfter, "grov"}}}},
     .share = ShareOf::kRow},
    {.id = "sysselsattning_fore",
     .rows = {names::kSysselsattningFore},
     .parts = {{kAvslutade, {}}},
     .share = ShareOf::kColumn},
    {.id = "sysselsattning_efter",
     .rows = {names::kSysselsattningEfter},
     .parts = {{kAvslutade, {}}},
     .share = ShareOf::kColumn}};

}  // namespace

std::span<const TableDesign> catalogue() {
    return kTables;
}

bool is_sensitive(std::string_view dimension) {
    constexpr std::array<std::string_view, 4> kSensitive{names::kAnledning,
                                                         names::kForsorjningFore,
                                                         names::kForsorjningEfter,
                                                         names::kSysselsattningEfter};
    return std::ranges::find(kSensitive, dimension) != kSensitive.end();
}

}  // namespace samspar::disclosure
