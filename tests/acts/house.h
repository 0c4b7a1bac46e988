#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "store/audit.h"
#include "store/store.h"
#include "support/temporary_directory.h"

namespace samspar::test {

// A förbund with insatser and users, each in a session, for acts without a face. The clock stands
// until it is moved. START and UPIS are handlaggaren's, START is insatsansvarigs, Lyra nobody's.
class House {
public:
    explicit House(bool training = false);

    // Somebody in a session of that role, who may do that act by her way in.
    [[nodiscard]] acts::Doer in_session(const std::string& user,
                                        domain::Role role,
                                        acts::ActId act);
    [[nodiscard]] acts::Doer forbund(acts::ActId act);
    [[nodiscard]] acts::Doer handlaggare(acts::ActId act);
    [[nodiscard]] acts::Doer insatsansvarig(acts::ActId act);
    [[nodiscard]] acts::Doer at_command_line(acts::ActId act);

    domain::UserId add_user(const std::string& name,
                            domain::RoleSet roles,
                            const std::vector<domain::InsatsId>& insatser = {});
    void pass(std::chrono::seconds time);
    // The newest rows of the log, newest first, as `user.create 7 ok {...}`.
    [[nodiscard]] std::vector<std::string> log(int rows);
    // Changes something behind everybody's back.
    void behind(const std::function<void(store::WriteScope&)>& change);

    domain::Instant now{1'795'305'600'000};  // 2026-11-22 00:00 UTC
    TemporaryDirectory directory;
    domain::Forbund forbund_;
    publication::Press press;
    domain::Kodlistor lists;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<acts::RefusalLog> refusals;
    std::unique_ptr<acts::Environment> environment;
    domain::InsatsId start;
    domain::InsatsId upis;
    domain::InsatsId lyra;
    std::map<std::string, domain::UserId> users;

private:
    std::vector<std::unique_ptr<acts::ActId>> admitted_;
    std::uint8_t sessions_ = 0;
};

}  // namespace samspar::test
