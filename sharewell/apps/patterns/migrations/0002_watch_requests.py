"""A watch can be of a request as well as of a concern."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("decisions", "0003_decision_rule"),
        ("organisations", "0004_directory_uploads"),
        ("patterns", "0001_first"),
        ("requests", "0003_outside"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="watch",
            name="request",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="requests.request",
            ),
        ),
        migrations.AlterField(
            model_name="watch",
            name="concern",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="decisions.concern",
            ),
        ),
        migrations.AddIndex(
            model_name="watch",
            index=models.Index(fields=["person", "-set_at"], name="watches_of_person"),
        ),
        migrations.AddConstraint(
            model_name="watch",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at__isnull", True)),
                fields=("request", "person"),
                name="one_watch_of_ask",
            ),
        ),
        migrations.AddConstraint(
            model_name="watch",
            constraint=models.CheckConstraint(
                condition=models.Q(("concern__isnull", True), ("request__isnull", True), _connector="XOR"),
                name="watch_of_one_thing",
            ),
        ),
    ]
