"""What cannot wait is marked so by whoever queues it."""

import pytest

from sharewell.domain.advice.vocabulary import Urgency
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.shares import answered, make_share, owned


@pytest.mark.django_db
@pytest.mark.parametrize("urgency", [Urgency.SIGNIFICANT_HARM, Urgency.WELFARE_CONCERN])
def test_a_share_is_told_as_urgently_as_it_is_and_news_of_it_can_wait(cast: Cast, urgency: Urgency) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id, urgency=urgency)
    answered(owned(share, cast.recipient.actor), cast.recipient.actor)
    told = dict(Notice.objects.values_list("kind", "urgent"))
    assert told["share_waiting"] == (urgency is Urgency.SIGNIFICANT_HARM)
    assert told["share_moved"] is False
