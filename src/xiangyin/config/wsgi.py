"""The door for granian: `granian --interface wsgi xiangyin.config.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "xiangyin.config.settings")
application = get_wsgi_application()
