#pragma once

#include "disclosure/model/population.h"
#include "disclosure/release/draft.h"

namespace samspar::disclosure {

// Counts every new cell of the draft, and writes into the cells what may be known of the counts
// (src/disclosure/README.md, section 5): the number of a total that will be shown for certain, and
// of others only the class. Hides the small ones, and without asking what is a part of too little.
//
// The only place where a decision sees the counts of a population. What it writes depends on
// nothing but the classes, each of which it writes down.
void ask_classes(Draft& draft, const Planning& planning, const PeriodPopulation& population);

// A cell that is shown in spite of everything to come: its number is known from now on.
void freeze(RegistryCell& cell, std::int64_t count);

}  // namespace samspar::disclosure
