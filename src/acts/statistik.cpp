#include "acts/statistik.h"

#include <algorithm>
#include <array>

#include "acts/only_insatser.h"
#include "acts/perform.h"
#include "domain/text_fold.h"
#include "export/excel_csv.h"
#include "export/file_name.h"
#include "export/html.h"
#include "export/report_of_statistics.h"
#include "export/report_xlsx.h"
#include "export/statistik_csv.h"
#include "export/statistik_json.h"
#include "export/year_by_year.h"
#include "security/sha256.h"
#include "statistics/compute.h"
#include "store/publicering.h"
#include "store/statistics_rows.h"

namespace samspar::acts {
namespace {

// What the file of a format is.
struct FormatWords {
    std::string_view name;
    std::string_view ending;
    std::string_view media_type;
};

// In the order of StatistikFormat.
constexpr std::array<FormatWords, 5> kFormats{
    {{"json", "json", "application/json; charset=utf-8"},
     {"csv", "csv", "text/csv; charset=utf-8"},
     {"excel-csv", "excel.csv", "text/csv; charset=utf-8"},
     {"xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
     {"html", "html", "text/html; charset=utf-8"}}};

const FormatWords& words_of(StatistikFormat format) {
    return kFormats.at(static_cast<std::size_t>(format));
}

// The rows that may be counted, and what is to be counted of them.
struct Counted {
    domain::Snapshot snapshot;
    statistics::Request request;
    domain::Instant underlag;
    // Of the years that a file for people shows beside the asked one; empty when it shows none.
    std::optional<domain::Snapshot> years = {};
    std::optional<domain::Period> span = {};
    // The names of the insatser, when not all of the förbund.
    std::optional<std::vector<std::string>> only = {};
};

bool counts_everything(Looking& looking) {
    return looking.doer().in_session() == nullptr || looking.rights().leads_all();
}

Refusal refused_by(domain::FieldError error) {
    return {Why::kInvalid, {std::move(error)}};
}

// The moment that is asked for; nothing when it is now.
std::variant<std::optional<domain::Instant>, Refusal> moment_of(Looking& looking,
                                                                const StatistikRequest& wanted) {
    if (!wanted.as_of) {
        return std::optional<domain::Instant>();
    }
    if (const auto* day = std::get_if<domain::Date>(&*wanted.as_of)) {
        if (auto error = domain::refuse_day(*day, looking.doer().now)) {
            return refused_by(std::move(*error));
        }
        return std::optional(domain::end_of_swedish_day(*day));
    }
    const int nummer = std::get<domain::PubliceringMoment>(*wanted.as_of).nummer;
    const auto record = store::find_publicering(looking.scope(), nummer);
    if (!record) {
        return refused_by(
            {"per", "not_closed", "per: there is no publicering of that number", std::nullopt});
    }
    return std::optional(record->as_of);
}

domain::Snapshot load(Looking& looking,
                      domain::Period period,
                      bool compare,
                      std::optional<domain::Instant> moment) {
    const domain::Snapshot whole =
        moment ? store::load_snapshot_as_of(
                     looking.scope(), looking.environment().lists, period, compare, *moment)
               : store::load_snapshot(looking.scope(), period, compare);
    return counts_everything(looking) ? whole : only_insatser(whole, looking.rights().own());
}

Refusal no_such_name(domain::FieldCode code, std::string message) {
    return refused_by({"insats", code, std::move(message), std::nullopt});
}

std::variant<domain::InsatsId, Refusal> insats_called(const domain::Snapshot& snapshot,
                                                      const std::string& name) {
    const auto found =
        std::ranges::find(snapshot.insatser, domain::fold(name), [](const auto& insats) {
            return domain::fold(insats.namn);
        });
    if (found == snapshot.insatser.end()) {
        return no_such_name("unknown_insats", "there is no insats called \"" + name + "\"");
    }
    if (!statistics::has_own_figures(snapshot, found->id)) {
        return no_such_name("not_applicable",
                            found->namn + " is reported under another insats; ask for that one");
    }
    return found->id;
}

std::variant<domain::InsatsId, Refusal> find_insats(
    const domain::Snapshot& snapshot, const std::variant<domain::InsatsId, std::string>& which) {
    if (const auto* name = std::get_if<std::string>(&which)) {
        return insats_called(snapshot, *name);
    }
    const auto id = std::get<domain::InsatsId>(which);
    if (!statistics::has_own_figures(snapshot, id)) {
        return Refusal{Why::kNotFound};
    }
    return id;
}

Detail parameters_of(const StatistikRequest& wanted, std::optional<domain::InsatsId> insats) {
    Detail detail;
    detail.add("period", domain::to_string(wanted.period)).add_flag("jamfor", wanted.compare);
    if (insats) {
        detail.add("insats", insats->value);
    }
    detail.add("format", to_string(wanted.format))
        .add("per", wanted.as_of ? domain::to_string(*wanted.as_of) : "");
    if (!wanted.tabell.empty()) {
        detail.add("tabell", wanted.tabell);
    }
    return detail;
}

// A name that was asked for is not repeated in the log.
std::optional<domain::InsatsId> insats_by_id(const StatistikRequest& wanted) {
    const auto* id = wanted.insats ? std::get_if<domain::InsatsId>(&*wanted.insats) : nullptr;
    return id == nullptr ? std::nullopt : std::optional(*id);
}

// Why the doer gets none of it, whatever is registered.
std::optional<Refusal> refuse_request(Looking& looking, const StatistikRequest& wanted) {
    if (wanted.format != StatistikFormat::kJson) {
        if (auto refusal = look_at_proof(looking.environment(), looking.doer(), looking.scope())) {
            return refusal;
        }
    }
    const auto steps = counts_everything(looking) ? domain::PeriodSteps::kMonths
                                                  : domain::PeriodSteps::kTertialsAndYears;
    if (auto error = domain::refuse_period(wanted.period, steps, looking.doer().today())) {
        return refused_by(std::move(*error));
    }
    return std::nullopt;
}

// The years beside the asked one, for a file that people read and that has the table of years.
void load_years(Looking& looking,
                const StatistikRequest& wanted,
                std::optional<domain::Instant> moment,
                Counted& counted) {
    const bool for_people =
        wanted.format != StatistikFormat::kJson && wanted.format != StatistikFormat::kCsv;
    if (for_people && (wanted.tabell.empty() || wanted.tabell == "flode_ar")) {
        counted.span = exporting::years_for_file(wanted.period);
    }
    if (counted.span) {
        counted.years = load(looking, *counted.span, false, moment);
    }
}

// Nothing when the figures are of the whole förbund, or of one insats, which every file names.
std::optional<std::vector<std::string>> names_of_part(Looking& looking, const Counted& counted) {
    if (counts_everything(looking) || counted.request.insats) {
        return std::nullopt;
    }
    std::vector<std::string> names;
    for (const domain::Insats& insats : counted.snapshot.insatser) {
        names.push_back(insats.namn);
    }
    return names;
}

std::variant<Done<Counted>, Refusal> count(Looking& looking, const StatistikRequest& wanted) {
    looking.set_parameters(parameters_of(wanted, insats_by_id(wanted)));
    if (auto refusal = refuse_request(looking, wanted)) {
        return std::move(*refusal);
    }
    auto moment = moment_of(looking, wanted);
    if (auto* refusal = std::get_if<Refusal>(&moment)) {
        return std::move(*refusal);
    }
    const auto as_of = std::get<std::optional<domain::Instant>>(moment);
    Counted counted{
        load(looking, wanted.period, wanted.compare, as_of),
        {.period = wanted.period, .compare = wanted.compare, .decimals = wanted.decimals},
        as_of.value_or(looking.doer().now)};
    if (wanted.insats) {
        auto found = find_insats(counted.snapshot, *wanted.insats);
        if (auto* refusal = std::get_if<Refusal>(&found)) {
            return std::move(*refusal);
        }
        counted.request.insats = std::get<domain::InsatsId>(found);
        looking.set_object(counted.request.insats->value);
        looking.set_parameters(parameters_of(wanted, counted.request.insats));
    }
    load_years(looking, wanted, as_of, counted);
    counted.only = names_of_part(looking, counted);
    return Done<Counted>{std::move(counted), {.detail = looking.parameters().text()}};
}

std::string content_of(StatistikFormat format,
                       const statistics::ExactStatistics& statistics,
                       const exporting::Provenance& provenance,
                       const statistics::ExactStatistics* years) {
    switch (format) {
        case StatistikFormat::kJson:
            return exporting::statistik_json(statistics, provenance, security::sha256_hex);
        case StatistikFormat::kCsv:
            return exporting::statistik_csv(statistics);
        case StatistikFormat::kExcelCsv:
            return exporting::excel_csv(statistics, provenance, years);
        case StatistikFormat::kXlsx:
            return exporting::report_xlsx(
                exporting::report_of_statistics(statistics, provenance, years));
        case StatistikFormat::kHtml:
            break;
    }
    return exporting::statistik_html(statistics, provenance, years);
}

std::optional<statistics::ExactStatistics> years_of(const Environment& environment,
                                                    const Counted& counted) {
    if (!counted.years) {
        return std::nullopt;
    }
    return statistics::compute(*counted.years,
                               environment.lists,
                               {.period = counted.span.value(), .insats = counted.request.insats});
}

StatistikFile render(const Environment& environment,
                     const Doer& doer,
                     const StatistikRequest& wanted,
                     const Counted& counted) {
    statistics::ExactStatistics statistics =
        statistics::compute(counted.snapshot, environment.lists, counted.request);
    if (!wanted.tabell.empty()) {
        std::erase_if(statistics.tables, [&](const statistics::Table& table) {
            return table.definition->id != wanted.tabell;
        });
    }
    const std::string& forbund = environment.forbund.namn;
    const exporting::Provenance provenance{.forbund = forbund,
                                           .uttaget = doer.now,
                                           .underlag = counted.underlag,
                                           .program = environment.program,
                                           .training = environment.forbund.training,
                                           .only = counted.only};
    const std::optional<statistics::ExactStatistics> years = years_of(environment, counted);
    const FormatWords& words = words_of(wanted.format);
    return {exporting::file_name(forbund,
                                 wanted.tabell.empty() ? "statistik" : wanted.tabell,
                                 wanted.period,
                                 doer.now,
                                 words.ending),
            std::string(words.media_type),
            content_of(wanted.format, statistics, provenance, years ? &*years : nullptr)};
}

}  // namespace

std::optional<StatistikFormat> parse_statistik_format(std::string_view text) {
    const auto* const found = std::ranges::find(kFormats, text, &FormatWords::name);
    if (found == kFormats.end()) {
        return std::nullopt;
    }
    return static_cast<StatistikFormat>(found - kFormats.begin());
}

std::string_view to_string(StatistikFormat format) {
    return words_of(format).name;
}

Outcome<StatistikFile> read_statistik(const Environment& environment,
                                      const Doer& doer,
                                      const StatistikRequest& request) {
    Outcome<Counted> counted =
        look<Counted>(environment, doer, ActId::kStatistikRead, [&](Looking& looking) {
            return count(looking, request);
        });
    if (auto* refusal = std::get_if<Refusal>(&counted)) {
        return std::move(*refusal);
    }
    return render(environment, doer, request, std::get<Counted>(counted));
}

}  // namespace samspar::acts
