// A file that claims to be a publication is examined, or refused with its place.

#include <nlohmann/json.hpp>

#include "audit/audit.h"
#include "audit/json_fields.h"
#include "audit/read_publication.h"
#include "domain/utf8.h"
#include "fuzz/fuzz_targets/target.h"

namespace samspar::fuzz {

void sdc_audit(std::string_view input) {
    const std::vector<std::string> texts{std::string(input)};
    bool readable = true;
    try {
        const audit::Publication made = audit::read_publication(texts, {});
        hold(made.sources.size() == 1, "one file is one source");
        hold(nlohmann::json::accept(input), "what is read is JSON to the library too");
    } catch (const audit::FormatError& error) {
        readable = false;
        hold(std::string_view(error.what()).starts_with("file 1"), "a refusal names its file");
    }
    const audit::Report report = audit::examine(texts, {.fast = true, .most_unknowns = 60});
    hold(readable || !report.errors.empty(), "what cannot be read is never called safe");
    hold(!audit::report_text(report).empty(), "there is something to say");
    hold(nlohmann::json::accept(audit::report_json(report)), "the report is JSON");
}

}  // namespace samspar::fuzz
