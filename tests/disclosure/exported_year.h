#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "audit/report.h"
#include "disclosure/microdata/microdata.h"
#include "disclosure/release/release.h"

namespace samspar::testing {

// Numbers that look like chance and are the same every time.
disclosure::Chance fixed_chance(std::uint32_t seed);

// What the independent auditor finds when it reads these rendered models together.
audit::Report examine_together(const std::vector<disclosure::AuditModel>& models);

// What a new file and the models given out so far tell, insiders of the file included, as one
// text; empty when nothing.
std::vector<std::string> told_beside(std::vector<disclosure::AuditModel> given_out,
                                     const disclosure::AuditModel& file);

// The file of single registreringar of a published year, with the joint audit.
struct Export {
    const domain::Snapshot& snapshot;
    const domain::Kodlistor& lists;
    const disclosure::ReleaseResult& release;
    int year = 2021;
    std::uint32_t seed = 1;
    std::vector<bool> exported = {};
    disclosure::MicrodataConditions conditions = {};
    std::vector<disclosure::MicrodataProfile> profiles = {};  // none: those of the program
    bool audited = true;
    double coin = 0;
};
disclosure::MicrodataResult export_year(const Export& from);

// `A: combination 35 0 0`: profile, failed condition, lines left out for each condition.
std::vector<std::string> lines_of_trials(const disclosure::MicrodataResult& result);

}  // namespace samspar::testing
