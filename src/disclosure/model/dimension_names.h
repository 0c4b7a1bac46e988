#pragma once

#include <string>
#include <string_view>

#include "domain/ids.h"
#include "domain/period.h"

namespace samspar::disclosure {

// Names of dimensions and leaves, as they stand in the ledger: never to be changed.
namespace names {
inline constexpr std::string_view kInsats = "insats";
inline constexpr std::string_view kKon = "kon";
inline constexpr std::string_view kStatus = "status";
inline constexpr std::string_view kAvslutad = "avslutad";
inline constexpr std::string_view kPagaende = "pagaende";
inline constexpr std::string_view kIntrade = "intrade";
inline constexpr std::string_view kNy = "ny";
inline constexpr std::string_view kIngaende = "ingaende";
inline constexpr std::string_view kAlder = "alder";
inline constexpr std::string_view kKommun = "kommun";
inline constexpr std::string_view kAnledning = "anledning";
inline constexpr std::string_view kForsorjningFore = "forsorjning_fore";
inline constexpr std::string_view kForsorjningEfter = "forsorjning_efter";
inline constexpr std::string_view kSysselsattningFore = "sysselsattning_fore";
inline constexpr std::string_view kSysselsattningEfter = "sysselsattning_efter";
inline constexpr std::string_view kRemittent = "remittent";
inline constexpr std::string_view kUtbildning = "utbildning";
inline constexpr std::string_view kTid = "tid_i_forsorjning";
inline constexpr std::string_view kDeltagartid = "deltagartid";
inline constexpr std::string_view kSaknas = "saknas";
inline constexpr std::string_view kFlera = "flera";
inline constexpr std::string_view kCorrected = "rattat ";
}  // namespace names

enum class Counted { kAktuella, kAvslutade, kNya };

// `aktuella 2021`.
[[nodiscard]] inline std::string universe_name(Counted counted, domain::Period period) {
    const std::string_view what = counted == Counted::kAktuella    ? "aktuella "
                                  : counted == Counted::kAvslutade ? "avslutade "
                                                                   : "nya ";
    return std::string(what) + domain::to_string(period);
}

// `rattat 2021`: the universe of lines that say where the end of a period was corrected after it
// was published, with the block of persons as key. They count nobody.
[[nodiscard]] inline std::string corrected_universe(domain::Period period) {
    return std::string(names::kCorrected) + domain::to_string(period);
}

// `i12`: a name changes, an id never does.
[[nodiscard]] inline std::string insats_leaf(domain::InsatsId id) {
    return "i" + std::to_string(id.value);
}

}  // namespace samspar::disclosure
