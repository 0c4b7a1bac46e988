#include "audit/audit.h"

#include "audit/contradiction.h"
#include "audit/json_fields.h"
#include "audit/read_publication.h"
#include "audit/truth.h"
#include "solver/solver.h"

namespace samspar::audit {
namespace {

// Whether there is anything to attack; if not, the errors say why.
bool can_be_true(Attacker& attacker, const Model& model, std::vector<std::string>& errors) {
    for (const std::string& conflict : model.conflicts) {
        errors.push_back("contradiction: " + conflict);
    }
    if (!errors.empty()) {
        return false;
    }
    switch (attacker.begin()) {
        case Consistency::kConsistent:
            return true;
        case Consistency::kContradictory:
            errors.push_back("contradiction: no population has all these numbers; for instance");
            for (const std::string& line : explain_contradiction(model)) {
                errors.push_back("  " + line);
            }
            return false;
        case Consistency::kOnlyFractions:
            errors.push_back("contradiction: only fractions of persons have all these numbers");
            return false;
        case Consistency::kUndecided:
            errors.push_back(
                "undecided: the solver found neither a population nor a contradiction");
            return false;
    }
    return false;
}

void note_unproven(Report& report, bool fast) {
    for (const CellFinding& cell : report.cells) {
        const bool open = !cell.lowest_proven || !cell.highest_proven;
        // What is called safe was seen to be; what could not be proven exact is not called so.
        if (open && !fast) {
            report.notes.push_back("the interval of " + cell.label +
                                   " is at least this wide; the solver gave up beyond it");
        }
    }
}

void fill(Report& report, const Publication& publication, const Options& options) {
    const JointCubes cubes = joint_cubes(publication, options.most_unknowns);
    const Model model = make_model(publication, cubes);
    const Questions questions = questions_about(publication, cubes, model);
    report.unknowns = model.unknowns;
    report.rows = static_cast<int>(model.rows.size());
    Attacker attacker(model, questions.targets);
    if (!can_be_true(attacker, model, report.errors)) {
        return;
    }
    report.cells = judge_cells(attacker, questions, model, options.fast);
    note_unproven(report, options.fast);
    report.groups = judge_groups(attacker, questions);
    report.small = small_published(publication, cubes, model);
    report.scenarios = judge_scenarios(attacker, questions, publication, report.notes);
    if (!options.truth.empty()) {
        const Truth truth = read_truth(options.truth, publication, questions);
        report.errors = impossible_truths(attacker, questions, truth);
        const auto insiders = judge_insiders(attacker, questions, truth);
        report.scenarios.insert(report.scenarios.end(), insiders.begin(), insiders.end());
    }
    report.relaxed_programs = attacker.effort().relaxed;
    report.integer_programs = attacker.effort().whole;
    report.populations = attacker.effort().populations;
}

}  // namespace

Report examine(std::span<const std::string> json_files_text, const Options& options) {
    Report report;
    report.solver = solver::library_name();
    try {
        const Publication publication = read_publication(json_files_text, options.names);
        report.unread = publication.unread;
        fill(report, publication, options);
        // What a reader knows besides can only tell more: a finding stands, safety does not.
        if (report.exit_status() == 0) {
            for (const std::string& place : publication.not_understood) {
                report.errors.push_back("undecided: " + place + " is not understood");
            }
        }
    } catch (const FormatError& error) {
        report.errors = {error.what()};
    } catch (const TooLarge& error) {
        report.errors = {error.what()};
    }
    return report;
}

}  // namespace samspar::audit
