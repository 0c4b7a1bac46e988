#pragma once

#include <string_view>

#include "domain/kodlista.h"

// What a code means for the fields beside it. The rules go by group where the list has groups that
// say it, so that a new code of a group behaves as the others; the web learns them from the API.
namespace samspar::domain {

// Of a list with several answers: that code excludes every other (no public source, not known, not
// willing to say).
bool stands_alone(const Kod& kod);

// Of list sysselsattning: work and studies are done to some per cent of 40 hours a week.
bool has_omfattning(const Kod& sysselsattning);

// Of list avslutsanledning: whether försörjning, sysselsättning and handlingsplan are asked for
// after it. Nobody answers for somebody who moved away or died.
bool asks_about_after(const Kod& anledning);

// Of list avslutsanledning: the code that marks a row of a file as registered by mistake. It is in
// the list for files, and is no reason that an avslut can have.
bool is_felregistrering(const Kod& anledning);

// Of list avslutsanledning: the group of sysselsättning that somebody has who ends for that reason
// (`arbete`, `studier`, `arbetssokande`); empty when the reason says nothing of it.
std::string_view sysselsattning_after(const Kod& anledning);

// Whether an anledning and a sysselsättning afterwards cannot both be the whole truth: an end to
// work or studies with something else that is known, or to looking for work with work or studies.
bool contradicts(const Kod& anledning, const Kod& sysselsattning);

}  // namespace samspar::domain
