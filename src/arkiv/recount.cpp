#include "arkiv/recount.h"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace samspar::arkiv {
namespace {

constexpr std::string_view kAllOfThem = "*";
constexpr std::array<std::string_view, 5> kMatt{
    "aktuella", "nya", "avslutade", "till_arbete_studier", "arbetssokande"};

int year_of(std::string_view day) {
    return std::stoi(std::string(day.substr(0, 4)));
}

}  // namespace

void Recount::record(std::string_view path, const Records::Fields& fields) {
    if (path != path_) {
        path_ = path;
        heads_.clear();
        for (std::size_t i = 0; i < fields.size(); ++i) {
            heads_[fields[i]] = i;
        }
        return;
    }
    if (path == "tabeller/kod.csv") {
        kod(fields);
    } else if (path == "tabeller/insats.csv") {
        insats(fields);
    } else if (path == "tabeller/registrering.csv") {
        registrering(fields);
    }
}

std::string_view Recount::at(const Records::Fields& fields, std::string_view head) const {
    const auto found = heads_.find(head);
    if (found == heads_.end() || found->second >= fields.size()) {
        throw std::runtime_error("a file of the archive has no column " + std::string(head));
    }
    return fields[found->second];
}

void Recount::kod(const Records::Fields& fields) {
    if (at(fields, "lista") == "avslutsanledning") {
        group_of_anledning_[std::string(at(fields, "kod"))] = at(fields, "grupp");
    }
}

void Recount::insats(const Records::Fields& fields) {
    insatser_[std::string(at(fields, "insats"))] = {
        .namn = std::string(at(fields, "namn")),
        .under = std::string(at(fields, "redovisas_i")),
        .outcome = at(fields, "arbetslivsinriktad") == "ja"};
}

// The insats that is reported for it: follow redovisas_i to its end; one that comes back to where
// it was counts for itself.
const Recount::Insats& Recount::counted_as(const std::string& id) const {
    std::string now = id;
    for (std::size_t steps = 0; steps <= insatser_.size(); ++steps) {
        const Insats& here = insatser_.at(now);
        if (here.under.empty() || !insatser_.contains(here.under)) {
            return here;
        }
        now = here.under;
    }
    return insatser_.at(id);
}

void Recount::registrering(const Records::Fields& fields) {
    if (const std::string_view person = at(fields, "person"); !person.empty()) {
        persons_.push_back(std::hash<std::string_view>{}(person));
    }
    if (at(fields, "felregistrerad") == "ja") {
        return;
    }
    const std::string start(at(fields, "start"));
    const std::string avslut(at(fields, "avslut"));
    first_day_ = first_day_.empty() ? start : std::min(first_day_, start);
    last_day_ = std::max({last_day_, start, avslut});
    const std::string kon(at(fields, "kon").empty() ? "annat" : at(fields, "kon"));
    const Insats& insats = counted_as(std::string(at(fields, "insats")));
    const int first = year_of(start);
    const int last = avslut.empty() ? std::max(last_year_, first) : year_of(avslut);
    for (int year = first; year <= last; ++year) {
        count(year, insats.namn, kon, {1, static_cast<int>(year == first), 0, 0, 0});
    }
    if (!avslut.empty()) {
        count(last, insats.namn, kon, ending(insats, std::string(at(fields, "anledning"))));
    }
}

// What an avslut adds to its year.
Recount::Flow Recount::ending(const Insats& insats, const std::string& anledning) const {
    const auto group = group_of_anledning_.find(anledning);
    const std::string how =
        insats.outcome && group != group_of_anledning_.end() ? group->second : "";
    return {0,
            0,
            1,
            static_cast<int>(how == "arbete" || how == "studier"),
            static_cast<int>(how == "arbetssokande")};
}

void Recount::count(int year, const std::string& insats, const std::string& kon, const Flow& add) {
    const std::string all(kAllOfThem);
    for (const std::string& of_insats : {insats, all}) {
        for (const std::string& of_kon : {kon, all}) {
            Flow& flow = flows_[{year, of_insats, of_kon}];
            for (std::size_t i = 0; i < flow.size(); ++i) {
                flow.at(i) += add.at(i);
            }
        }
    }
}

std::optional<std::pair<int, int>> Recount::years() const {
    if (flows_.empty()) {
        return std::nullopt;
    }
    return std::pair{std::get<0>(flows_.begin()->first), std::get<0>(flows_.rbegin()->first)};
}

std::int64_t Recount::persons() const {
    std::vector<std::size_t> sorted = persons_;
    std::ranges::sort(sorted);
    return std::unique(sorted.begin(), sorted.end()) - sorted.begin();
}

Recount::Flow Recount::flow(int year, std::string_view insats, std::string_view kon) const {
    const auto found = flows_.find({year, std::string(insats), std::string(kon)});
    return found == flows_.end() ? Flow{} : found->second;
}

std::vector<std::string> Recount::differences(int year,
                                              const statistics::ExactStatistics& statistics) const {
    std::vector<std::string> wrong;
    const statistics::Table* const table = statistics::find_table(statistics, "flode");
    std::size_t compared = 0;
    for (const statistics::Figure& figure : table->figures) {
        const std::string& matt = table->matt.at(figure.matt).code;
        const std::string& insats = statistics.insatser.at(figure.insats).namn;
        const std::string& kon = statistics.kon.at(figure.kon).code;
        const auto* const place = std::ranges::find(kMatt, matt);
        if (place == kMatt.end() || figure.status != statistics::Status::kVisas) {
            continue;
        }
        ++compared;
        const std::int64_t here =
            flow(year, insats, kon).at(static_cast<std::size_t>(place - kMatt.begin()));
        if (here != figure.antal.value_or(-1)) {
            wrong.push_back(std::to_string(year) + ", " + matt + " (kön " + kon +
                            "): " + std::to_string(here) + " in the files, " +
                            std::to_string(figure.antal.value_or(-1)) + " in the store");
        }
    }
    if (compared == 0) {
        wrong.push_back(std::to_string(year) + ": the store has no figures");
    }
    return wrong;
}

}  // namespace samspar::arkiv
