#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "acts/act.h"
#include "acts/words.h"
#include "test_paths.h"

namespace samspar::acts {
namespace {

std::vector<std::string> lines_of(const std::string& path) {
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        lines.push_back(line);
    }
    return lines;
}

// The columns that were decided on twice, in the order of the file.
std::string decided(const Act& act) {
    const Words words = words_of(act);
    return words[0] + ";" + words[1] + ";" + words[2] + ";" + words[3] + ";" + words[4] + ";" +
           words[5];
}

// The file is written by hand, so that a slip in the table is seen.
TEST(ActTable, says_what_the_written_list_says_of_right_step_up_log_and_body) {
    const std::vector<std::string> written = lines_of(TEST_TREE "/acts/expected_acts.csv");
    ASSERT_EQ(written.size(), acts().size() + 1);
    for (std::size_t i = 0; i < acts().size(); ++i) {
        EXPECT_EQ(decided(acts()[i]), written[i + 1]);
    }
}

TEST(ActTable, asks_for_a_fresh_proof_of_all_that_grants_access_or_cannot_be_undone) {
    for (const ActId id : {ActId::kUserCreate,
                           ActId::kUserChange,
                           ActId::kUserDisable,
                           ActId::kUserReset,
                           ActId::kUserUppdrag,
                           ActId::kPubliceringCreate,
                           ActId::kPubliceringDiff,
                           ActId::kPolicyDecide,
                           ActId::kMikrodataCreate}) {
        EXPECT_EQ(act_of(id).step_up.get(), StepUp::kAlways) << act_of(id).name.get();
    }
}

// A session or an account is never made by who is not known, nor by a reader.
TEST(ActTable, leaves_what_changes_to_sessions_and_the_operator) {
    for (const Act& act : acts()) {
        if (act.who.kind() == Who::Kind::kAnybody) {
            EXPECT_EQ(act.body.bytes(), 0U) << act.name.get();
            EXPECT_EQ(act.step_up.get(), StepUp::kNever) << act.name.get();
        }
    }
}

TEST(ActTable, gives_each_act_back_by_its_id) {
    EXPECT_EQ(act_of(ActId::kRegistreringAvslut).name.get(), "registrering.avslut");
    EXPECT_EQ(acts().back().id.get(), kLastAct);
}

}  // namespace
}  // namespace samspar::acts
