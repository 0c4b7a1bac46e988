#pragma once

#include <chrono>
#include <string>

#include "acts/refusal_log.h"
#include "domain/forbund.h"
#include "domain/kodlista.h"
#include "publication/press.h"
#include "store/store.h"

namespace samspar::acts {

// What is agreed about time.
struct Terms {
    std::chrono::seconds proof_valid{10 * 60};           // of password and code, for a step-up
    std::chrono::seconds session_absolute{8 * 60 * 60};  // however it is used
    std::chrono::seconds link_valid{7 * 24 * 60 * 60};   // of a one-time link
};

// What acts are done with. One for the service, one for each command. The references outlive it.
struct Environment {
    store::Store& store;
    const domain::Kodlistor& lists;
    const domain::Forbund& forbund;
    Terms terms;
    std::string url;      // https://host:port, the front of one-time links
    std::string program;  // version, as files say it
    publication::Press& press;
    RefusalLog& refusals;
};

}  // namespace samspar::acts
