#pragma once

#include <string>
#include <vector>

#include "audit/questions.h"
#include "audit/read_publication.h"

namespace samspar::audit {

// Insatser A and B by kön, all totals shown, the four cells inside as given: a number, or `X`.
//
//     AK   AM |  7
//     BK   BM | 13
//     15    5 | 20
inline std::string small_file(const std::vector<std::string>& inner,
                              const std::string& members = "") {
    const std::vector<std::string> codes{
        R"("A", "K")", R"("A", "M")", R"("B", "K")", R"("B", "M")"};
    std::string cells;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        cells += R"({"c": [)" + codes[i] + "], " +
                 (inner[i] == "X" ? std::string(R"("s": "X"})") : R"("v": )" + inner[i] + "}") +
                 ", ";
    }
    return R"({"format": "sdc-audit/1", "policy": {"threshold": 5, "min_width": 4},
        "symbols": {"X": {"min": 0}},
        "dimensions": {"insats": {"leaves": ["A", "B"]}, "kon": {"leaves": ["K", "M"]}},
        "universes": {"u": {"dims": ["insats", "kon"]}},
        "tables": [{"id": "T", "universe": "u", "dims": ["insats", "kon"], "cells": [)" +
           cells + R"({"c": ["A", "*"], "v": 7}, {"c": ["B", "*"], "v": 13},
            {"c": ["*", "K"], "v": 15}, {"c": ["*", "M"], "v": 5}, {"c": ["*", "*"], "v": 20}]}])" +
           members + "}";
}

// Everything made of it on the way to the questions.
struct SmallAudit {
    explicit SmallAudit(const std::string& text)
        : publication(read_publication(std::vector{text}, {})),
          cubes(joint_cubes(publication, 1000)),
          model(make_model(publication, cubes)),
          questions(questions_about(publication, cubes, model)) {}

    Publication publication;
    JointCubes cubes;
    Model model;
    Questions questions;
};

inline const std::vector<std::string> kAllHidden{"X", "X", "X", "X"};

}  // namespace samspar::audit
