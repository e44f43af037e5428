// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident/organisation.h"

#include <QRandomGenerator>

namespace rueckhalt::testing {

/// An id made of a number.
template <typename IdType>
IdType numberedId(quint32 number)
{
    typename IdType::Bytes bytes {};
    std::memcpy(bytes.data(), &number, sizeof number);
    bytes.back() = 1;
    return IdType(bytes);
}

/// Facts with any codes at all, in units and services that sampleHouse() has, or of a few more.
IncidentFacts randomFacts(QRandomGenerator &random);

/// Offices with units below them, one of these with a unit of its own, and services.
Organisation sampleHouse();

} // namespace rueckhalt::testing
